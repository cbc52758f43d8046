import { useLayoutEffect, useRef, type ReactElement, type RefObject } from 'react';
import type { CitedSource } from '../answer/cited-source.js';
import { textDirection } from '../answer/text-direction.js';
import { DirectedText } from './directed-text.js';
import { directionOf, useReader } from './reader-context.js';

interface CitationPreviewProps {
  id: string;
  citation: CitedSource;
  /** The mark it is shown for. */
  mark: RefObject<HTMLElement | null>;
}

/** Space to the edges of panel and window, in CSS pixels. */
const GAP = 8;

/** What a citation leads to: the place, and what the answer took from it. Shown over the panel, beside the mark. */
export function CitationPreview({ id, citation, mark }: CitationPreviewProps): ReactElement {
  const reader = useReader();
  const preview = useRef<HTMLSpanElement>(null);
  const direction = directionOf(citation.locale, reader);
  const { passage } = citation;
  const name = [citation.title, ...citation.headingPath].join(' › ');

  // The list of answers scrolls and would cut it off: it is laid over the panel, where there is room.
  useLayoutEffect(() => {
    const place = (): void => {
      if (preview.current && mark.current) placeBeside(preview.current, mark.current);
    };
    place();
    // In a shadow root, what scrolls there is not heard outside.
    const root = mark.current?.getRootNode() ?? document;
    root.addEventListener('scroll', place, { capture: true, passive: true });
    return () => root.removeEventListener('scroll', place, { capture: true });
  }, [mark]);

  return (
    <span ref={preview} id={id} role="tooltip" className="rag-preview" lang={citation.locale}>
      <span className="rag-preview-place" dir={textDirection(name, direction)}>
        {name}
      </span>
      {passage !== undefined && (
        <span className="rag-preview-passage" dir={textDirection(passage, direction)}>
          <DirectedText text={passage} dir={textDirection(passage, direction)} />
        </span>
      )}
    </span>
  );
}

/** Above the mark, else below it, inside the panel; not seen while the mark itself is not. */
function placeBeside(preview: HTMLElement, mark: HTMLElement): void {
  const panel = mark.closest('dialog')?.getBoundingClientRect();
  const seen = mark.closest('.rag-messages')?.getBoundingClientRect();
  if (!panel || !seen) return;
  const beside = mark.getBoundingClientRect();
  const { width, height } = preview.getBoundingClientRect();
  const left = Math.min(Math.max(beside.left, panel.left + GAP), panel.right - GAP - width);
  const above = beside.top - height;
  preview.style.left = `${left}px`;
  // In a low window it fits on neither side: then it lies over the mark, where it can be read whole.
  const below = Math.max(GAP, Math.min(beside.bottom, window.innerHeight - GAP - height));
  preview.style.top = `${above >= GAP ? above : below}px`;
  const isSeen = beside.bottom >= seen.top && beside.top <= seen.bottom;
  preview.style.visibility = isSeen ? 'visible' : 'hidden';
}
