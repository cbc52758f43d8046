import { useEffect, useState } from 'react';

export interface Preview {
  isShown: boolean;
  /** Of the element that holds both what is previewed and the preview, so that the pointer can go from one to the other. */
  handlers: Record<'onMouseEnter' | 'onMouseLeave' | 'onFocus' | 'onBlur' | 'onClick', () => void>;
}

const HIDDEN = { pointer: false, focus: false };

/** Whether something is shown while a pointer or the focus is on it; Escape hides it, and nothing else. */
export function usePreview(): Preview {
  const [on, setOn] = useState(HIDDEN);
  const isShown = on.pointer || on.focus;

  useEffect(() => {
    if (!isShown) return;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      // Before the panel hears it, which it would close.
      event.stopPropagation();
      setOn(HIDDEN);
    };
    document.addEventListener('keydown', onKeyDown, { capture: true });
    return () => document.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [isShown]);

  const set = (change: Partial<typeof HIDDEN>) => () => setOn((before) => ({ ...before, ...change }));
  return {
    isShown,
    handlers: {
      onMouseEnter: set({ pointer: true }),
      onMouseLeave: set({ pointer: false }),
      onFocus: set({ focus: true }),
      onBlur: set({ focus: false }),
      // Who follows it wants to see the page.
      onClick: set(HIDDEN),
    },
  };
}
