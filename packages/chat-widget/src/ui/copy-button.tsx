import { useState, type ReactElement } from 'react';
import { Icon } from './icon.js';
import { useReader } from './reader-context.js';

interface CopyButtonProps {
  label: string;
  /** What is copied; made when it is wanted. */
  text(): string;
}

/** Puts a text into the clipboard, and says whether it is there. */
export function CopyButton({ label, text }: CopyButtonProps): ReactElement {
  const { messages, announce } = useReader();
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle');

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text());
      setState('copied');
      announce(messages.copied);
    } catch {
      // Refused by the reader, or a page without HTTPS, where browsers have no clipboard.
      setState('failed');
      announce(messages.copyFailed);
    }
  }

  return (
    <button
      type="button"
      className="rag-action rag-copy"
      data-state={state}
      onClick={() => void copy()}
      onBlur={() => setState('idle')}
    >
      <Icon path={state === 'copied' ? 'M5 13l4 4L19 7' : 'M9 9h11v11H9zM5 15H4V4h11v1'} />
      {state === 'copied' ? messages.copied : state === 'failed' ? messages.copyFailed : label}
    </button>
  );
}
