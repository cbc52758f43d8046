import type { ChatTransport } from 'docusaurus-rag-core';
import type { UsageEvent } from './usage-event.js';
import type { ChatSlots } from './slots.js';
import type { LauncherMessages, Messages } from './messages/types.js';

export type Direction = 'ltr' | 'rtl';

/** How a locale is called and written. */
export interface LocaleName {
  label: string;
  direction: Direction;
}

/** A page of the site: its path, without an anchor, and its title. */
export interface PagePlace {
  url: string;
  title: string;
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
  /** The page the reader is on, where it is one of the site's; read at the moment of asking. */
  page(): PagePlace | undefined;
  /** Documentation version in scope; read at the moment of asking. */
  version?(): string | undefined;
  /** An address on the origin of the site whose pages are cited, where that is not the page's own. */
  siteUrl?: string;
  /**
   * Goes to a page of the site, without a reload where that can be.
   *
   * @param url path with its anchor
   * @param passage words of the page the answer quotes, to be shown there; absent when it quotes none
   */
  navigate(url: string, passage?: string): void;
  /** Keys that open and close the panel, such as `alt+k`; `false` for none. Default `mod+/` (Ctrl or ⌘). */
  shortcut?: string | false;
  /**
   * Questions offered as buttons before the first one is asked. A function is given the page the reader is on, where it is one
   * of the site's, and after an answer the page it cites: what it gives for that is offered as what to ask next.
   */
  suggestions?: string[] | ((page: PagePlace | undefined) => string[] | Promise<string[]>);
  /** Begins the keys in `localStorage` and `sessionStorage`. Default `docusaurus-rag-chat`. */
  storageKey?: string;
  /** By BCP 47 tag; a locale without an entry is called by its name in `Intl.DisplayNames`. */
  localeNames?: Record<string, LocaleName>;
  /** Told what readers do, without their words. Never called for readers whose browser asks sites not to track them. */
  onEvent?(event: UsageEvent): void;
  /** Whether the reader agrees to being counted; read before each event. Default: asked of nobody. */
  hasConsent?(): boolean;
  /**
   * Told of what failed, beside the console. Messages of errors may hold what a reader asked: do not send them anywhere as
   * they are.
   */
  onFault?(error: unknown): void;
  /** Parts the site draws itself. Give the same object each time. */
  slots?: ChatSlots;
  /** Whether the site's author is looking: a missing index is then explained. Default `false`. */
  development?: boolean;
}
