import { useMemo, useReducer, useRef, type ReactElement } from 'react';
import { NOTHING_SAID, say } from './a11y/announcer.js';
import { useMediaQuery } from './a11y/use-media-query.js';
import { useModalPage } from './a11y/use-modal-page.js';
import type { ChatProps } from './chat-props.js';
import type { Messages } from './messages/types.js';
import './page.css';
import './panel.css';
import { warmStorage } from './state/warm-storage.js';
import { report } from './usage-event.js';
import { ChatPanel } from './ui/chat-panel.js';
import { ReaderContext, type Reader } from './ui/reader-context.js';

/** To be done before the first panel is drawn, and not with it. */
export async function preparePanel(): Promise<void> {
  await warmStorage();
}

export interface PanelProps {
  /** Id of the dialog's element. */
  id: string;
  /** A closed panel stays in the document, hidden: its answers go on arriving. */
  open: boolean;
  onClose(): void;
  chat: ChatProps;
  messages: Messages;
}

/** The dialog in which questions are asked: beside the page, or in place of it on a screen up to 480px wide. */
export function Panel({ id, open, onClose, chat, messages }: PanelProps): ReactElement {
  const frame = useRef<HTMLDialogElement>(null);
  const fillsScreen = useMediaQuery('(max-width: 480px)');
  const [said, announce] = useReducer(say, NOTHING_SAID);
  useModalPage(frame, open && fillsScreen);

  const { locale, direction, localeNames, siteUrl, slots, development = false } = chat;
  const { navigate, onEvent, hasConsent } = chat;
  const reader = useMemo<Reader>(
    () => ({
      locale,
      direction,
      messages,
      localeNames: localeNames ?? {},
      siteUrl,
      slots: slots ?? {},
      development,
      announce: (text) => announce({ text, urgent: false, language: locale }),
      follow(href, passage) {
        // A panel that fills the screen would hide the page the reader wants to see.
        if (fillsScreen) onClose();
        report({ onEvent, hasConsent, locale }, { type: 'cited', url: href });
        navigate(href, passage);
      },
    }),
    [
      locale,
      direction,
      messages,
      localeNames,
      siteUrl,
      slots,
      development,
      fillsScreen,
      onClose,
      navigate,
      onEvent,
      hasConsent,
    ],
  );

  return (
    <ReaderContext.Provider value={reader}>
      <ChatPanel
        frame={frame}
        id={id}
        open={open}
        modal={fillsScreen}
        onClose={onClose}
        chat={chat}
        said={said}
        announce={announce}
      />
    </ReaderContext.Provider>
  );
}
