import { useEffect, type RefObject } from 'react';

/**
 * Tells the style sheet how much of the screen the on-screen keyboard leaves free, and where: phones lay it over the
 * page, and with it over what stands at the bottom of a panel as high as the screen.
 */
export function useVisualViewport(frame: RefObject<HTMLElement | null>, active: boolean): void {
  useEffect(() => {
    const viewport = window.visualViewport;
    const style = frame.current?.style;
    if (!active || !viewport || !style) return;
    const clear = (): void => {
      style.removeProperty('--rag-viewport-block-size');
      style.removeProperty('--rag-viewport-offset');
    };
    const fit = (): void => {
      // Two fingers make the viewport smaller as well: a reader who zooms in wants the panel larger.
      if (viewport.scale > 1) return clear();
      style.setProperty('--rag-viewport-block-size', `${viewport.height}px`);
      style.setProperty('--rag-viewport-offset', `${viewport.offsetTop}px`);
    };
    fit();
    viewport.addEventListener('resize', fit);
    viewport.addEventListener('scroll', fit);
    return () => {
      viewport.removeEventListener('resize', fit);
      viewport.removeEventListener('scroll', fit);
      clear();
    };
  }, [frame, active]);
}
