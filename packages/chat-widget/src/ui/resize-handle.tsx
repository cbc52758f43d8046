import { useRef, type KeyboardEvent, type PointerEvent, type ReactElement, type RefObject } from 'react';
import { panelWidths, withinWidths } from '../state/panel-width.js';
import { useReader } from './reader-context.js';

/** In CSS pixels. */
const STEP = 16;

interface ResizeHandleProps {
  panel: RefObject<HTMLElement | null>;
  panelId: string;
  /** In CSS pixels; undefined: as the style sheet has it. */
  width: number | undefined;
  onResize(width: number | undefined): void;
}

/** The edge between page and panel: dragged, or moved by arrow keys, Home and End; Enter or a double click puts it back. */
export function ResizeHandle({ panel, panelId, width, onResize }: ResizeHandleProps): ReactElement {
  const { messages, direction } = useReader();
  const isDragged = useRef(false);
  const { narrowest, widest, usual } = panelWidths();
  const current = withinWidths(width ?? usual);
  // The panel stands at the end of the line: its edge moves against the way one reads.
  const towardsPage = direction === 'ltr' ? 'ArrowLeft' : 'ArrowRight';

  function moveByKey(event: KeyboardEvent): void {
    const next = {
      ArrowLeft: current + (towardsPage === 'ArrowLeft' ? STEP : -STEP),
      ArrowRight: current + (towardsPage === 'ArrowRight' ? STEP : -STEP),
      Home: narrowest,
      End: widest,
      Enter: undefined,
    };
    if (!Object.hasOwn(next, event.key)) return;
    event.preventDefault();
    const wanted = next[event.key as keyof typeof next];
    onResize(wanted === undefined ? undefined : withinWidths(wanted));
  }

  function drag(event: PointerEvent): void {
    const edges = panel.current?.getBoundingClientRect();
    if (!isDragged.current || !edges) return;
    onResize(withinWidths(direction === 'ltr' ? edges.right - event.clientX : event.clientX - edges.left));
  }

  return (
    <div
      className="rag-resize"
      role="separator"
      aria-label={messages.resize}
      aria-orientation="vertical"
      aria-controls={panelId}
      aria-valuenow={current}
      aria-valuemin={narrowest}
      aria-valuemax={widest}
      tabIndex={0}
      onKeyDown={moveByKey}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        isDragged.current = true;
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={drag}
      onLostPointerCapture={() => {
        isDragged.current = false;
      }}
      onDoubleClick={() => onResize(undefined)}
    />
  );
}
