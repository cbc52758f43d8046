import {
  useId,
  useState,
  type CSSProperties,
  type ReactElement,
  type ReactNode,
  type RefObject,
} from 'react';
import { storedWidth, storeWidth, withinWidths } from '../state/panel-width.js';
import { Icon } from './icon.js';
import { useReader } from './reader-context.js';
import { ResizeHandle } from './resize-handle.js';
import { useVisualViewport } from './use-visual-viewport.js';

/** In CSS pixels. */
const WIDE = 768;

interface PanelFrameProps {
  frame: RefObject<HTMLDialogElement | null>;
  id: string;
  open: boolean;
  /** Whether it fills the screen, and the page behind is out of reach. */
  modal: boolean;
  /** Buttons of the title bar. */
  tools: ReactNode;
  onClose(): void;
  /** Where the reader's width is remembered. */
  widthKey: string;
  children: ReactNode;
}

/** The dialog, its title bar, and the edge that can be moved. */
export function PanelFrame({
  frame,
  id,
  open,
  modal,
  tools,
  onClose,
  widthKey,
  children,
}: PanelFrameProps): ReactElement {
  const { messages } = useReader();
  const titleId = useId();
  const [width, setWidth] = useState(() => storedWidth(widthKey));
  useVisualViewport(frame, open && modal);

  function resize(wanted: number | undefined): void {
    setWidth(wanted);
    storeWidth(widthKey, wanted);
  }

  return (
    <dialog
      ref={frame}
      id={id}
      className="rag-panel"
      data-state={open ? 'open' : 'closed'}
      aria-modal={modal || undefined}
      aria-labelledby={titleId}
      open={open}
      style={width === undefined ? undefined : ({ '--rag-panel-inline-size': `${width}px` } as CSSProperties)}
    >
      {!modal && <ResizeHandle panel={frame} panelId={id} width={width} onResize={resize} />}
      <div className="rag-panel-header">
        <h2 id={titleId} className="rag-panel-title">
          {messages.panelTitle}
        </h2>
        {tools}
        {!modal && (
          <button
            type="button"
            className="rag-button rag-icon-button"
            aria-label={width === undefined ? messages.widen : messages.usualWidth}
            onClick={() => resize(width === undefined ? withinWidths(WIDE) : undefined)}
          >
            <Icon path={width === undefined ? 'M10 7l-5 5 5 5M14 7l5 5-5 5' : 'M5 7l5 5-5 5M19 7l-5 5 5 5'} />
          </button>
        )}
        <button
          type="button"
          className="rag-button rag-icon-button rag-close"
          aria-label={messages.close}
          onClick={onClose}
        >
          <Icon path="M6 6l12 12M18 6L6 18" />
        </button>
      </div>
      {children}
    </dialog>
  );
}
