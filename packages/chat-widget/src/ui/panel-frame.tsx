import { useState, type CSSProperties, type ReactElement, type ReactNode, type RefObject } from 'react';
import type { HeaderAction } from '../slots.js';
import { storedWidth, storeWidth, withinWidths } from '../state/panel-width.js';
import { Header } from './header.js';
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
  /** Buttons of the title bar, before those of the frame itself. */
  actions: HeaderAction[];
  onClose(): void;
  /** Whether it is nothing but the frame yet. */
  isBare: boolean;
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
  actions,
  onClose,
  isBare,
  widthKey,
  children,
}: PanelFrameProps): ReactElement {
  const { messages, slots } = useReader();
  const [width, setWidth] = useState(() => storedWidth(widthKey));
  useVisualViewport(frame, open && modal);

  function resize(wanted: number | undefined): void {
    setWidth(wanted);
    storeWidth(widthKey, wanted);
  }

  const widen: HeaderAction =
    width === undefined
      ? {
          name: 'width',
          label: messages.widen,
          icon: 'M10 7l-5 5 5 5M14 7l5 5-5 5',
          press: () => resize(withinWidths(WIDE)),
        }
      : {
          name: 'width',
          label: messages.usualWidth,
          icon: 'M5 7l5 5-5 5M19 7l-5 5 5 5',
          press: () => resize(undefined),
        };
  const close: HeaderAction = {
    name: 'close',
    label: messages.close,
    icon: 'M6 6l12 12M18 6L6 18',
    press: onClose,
  };
  const HeaderPart = slots.Header ?? Header;

  return (
    <dialog
      ref={frame}
      id={id}
      className="rag-panel"
      data-state={open ? 'open' : 'closed'}
      aria-modal={modal || undefined}
      aria-label={messages.panelTitle}
      open={open}
      style={width === undefined ? undefined : ({ '--rag-panel-inline-size': `${width}px` } as CSSProperties)}
    >
      {!modal && !isBare && <ResizeHandle panel={frame} panelId={id} width={width} onResize={resize} />}
      {!isBare && (
        <HeaderPart title={messages.panelTitle} actions={[...actions, ...(modal ? [] : [widen]), close]} />
      )}
      {children}
    </dialog>
  );
}
