import { useEffect, type RefObject } from 'react';
import { isComposing } from './is-composing.js';

/** Calls `onEscape` when Escape is pressed while the focus is in `region`. */
export function useEscape(region: RefObject<HTMLElement | null>, onEscape: () => void): void {
  useEffect(() => {
    const element = region.current;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !isComposing(event)) onEscape();
    };
    element?.addEventListener('keydown', onKeyDown);
    return () => element?.removeEventListener('keydown', onKeyDown);
  }, [region, onEscape]);
}
