import { useEffect, type RefObject } from 'react';
import type { Entry } from '../state/conversation.js';

/**
 * Keeps the newest question at the top while its answer grows below, as far as there is room to scroll, so that the text
 * stands still once it is there. A reader who has scrolled elsewhere meanwhile is left alone.
 */
export function useNewestInView(
  newest: Entry | undefined,
  open: boolean,
  list: RefObject<HTMLElement | null>,
  item: RefObject<HTMLElement | null>,
): void {
  const newestId = newest?.id;
  useEffect(() => {
    if (open && newestId !== undefined) item.current?.scrollIntoView({ block: 'start' });
  }, [open, newestId, item]);

  useEffect(() => {
    if (!open || newest === undefined || list.current === null || item.current === null) return;
    const scroller = scrollerOf(list.current);
    const belowTop = item.current.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
    if (belowTop >= 0 && belowTop < scroller.clientHeight) item.current.scrollIntoView({ block: 'start' });
  }, [open, newest, list, item]);
}

/** In a window that is not high the panel scrolls as a whole. */
function scrollerOf(list: HTMLElement): HTMLElement {
  const scrollsItself = list.scrollHeight > list.clientHeight;
  return (!scrollsItself && list.closest('dialog')) || list;
}
