import type { ChatTransport } from 'docusaurus-rag-core';
import type { LauncherMessages, Messages } from './messages/types.js';

export type Direction = 'ltr' | 'rtl';

/** How a locale is called and written. */
export interface LocaleName {
  label: string;
  direction: Direction;
}

/** What a site tells the chat about itself. */
export interface ChatProps {
  /** BCP 47 tag of the locale the reader is on. */
  locale: string;
  direction: Direction;
  /** The strings a page shows before the panel is opened, in the reader's language. */
  messages: LauncherMessages;
  /** All strings in that language, called once, with the panel's code. */
  loadMessages(): Promise<Messages>;
  /** Called once, when the panel is first opened; called again by a retry if it rejected. */
  createTransport(): Promise<ChatTransport>;
  /** The page the reader is on; read at the moment of asking. */
  page(): { url: string; title: string };
  /** Documentation version in scope; read at the moment of asking. */
  version?(): string | undefined;
  /** Goes to a page of this site without a reload. `url` is a path with its anchor. */
  navigate(url: string): void;
  /** Keys that open and close the panel, such as `alt+k`; `false` for none. Default `mod+/` (Ctrl or ⌘). */
  shortcut?: string | false;
  /** Questions offered as buttons before the first one is asked. */
  suggestions?: string[];
  /** Key in `sessionStorage`. Default `docusaurus-rag-chat`. */
  storageKey?: string;
  /** By BCP 47 tag; a locale without an entry is called by its name in `Intl.DisplayNames`. */
  localeNames?: Record<string, LocaleName>;
  /** Whether the site's author is looking: a missing index is then explained. Default `false`. */
  development?: boolean;
}
