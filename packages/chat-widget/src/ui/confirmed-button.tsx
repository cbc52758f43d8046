import { useState, type ReactElement, type ReactNode } from 'react';
import { useReader } from './reader-context.js';

interface ConfirmedButtonProps {
  className: string;
  /** Name of the button where its content is a drawing. */
  label?: string;
  onConfirm(): void;
  children: ReactNode;
}

/** A button for what cannot be taken back: it acts when it is pressed twice, and says so after the first time. */
export function ConfirmedButton({
  className,
  label,
  onConfirm,
  children,
}: ConfirmedButtonProps): ReactElement {
  const { messages, announce } = useReader();
  const [isPressed, setPressed] = useState(false);
  return (
    <button
      type="button"
      className={className}
      data-state={isPressed ? 'asking' : 'idle'}
      aria-label={isPressed ? undefined : label}
      onClick={() => {
        setPressed(!isPressed);
        if (isPressed) onConfirm();
        else announce(messages.pressAgain);
      }}
      onBlur={() => setPressed(false)}
    >
      {isPressed ? messages.pressAgain : children}
    </button>
  );
}
