import { useEffect, useRef, type RefObject } from 'react';
import { focusedElement } from './focused-element.js';

/** Gives the focus to `target` when something that was shown in `region` is hidden, unless the reader is elsewhere by then. */
export function useFocusReturn(
  shown: boolean,
  region: RefObject<HTMLElement | null>,
  target: RefObject<HTMLElement | null>,
): void {
  const wasShown = useRef(false);
  useEffect(() => {
    if (wasShown.current && !shown) {
      const focused = focusedElement();
      if (focused === null || focused === document.body || region.current?.contains(focused)) {
        target.current?.focus();
      }
    }
    wasShown.current = shown;
  }, [shown, region, target]);
}
