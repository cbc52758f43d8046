import { createContext, useContext } from 'react';
import type { Listener } from '../answer/fault-message.js';
import type { Direction, LocaleName } from '../chat-props.js';
import type { ChatSlots } from '../slots.js';

/** For whom the interface is drawn. */
export interface Reader extends Listener {
  /** Of the reader's locale. */
  direction: Direction;
  localeNames: Record<string, LocaleName>;
  /** An address on the origin of the site whose pages are cited; undefined: the page's own. */
  siteUrl: string | undefined;
  slots: ChatSlots;
  /** Tells a screen reader, politely, in the reader's language. */
  announce(text: string): void;
  /**
   * Goes to a page of this site.
   *
   * @param href path with its anchor
   * @param passage words to show there
   */
  follow(href: string, passage?: string): void;
}

export const ReaderContext = createContext<Reader | undefined>(undefined);

/** @throws Error outside of a `ReaderContext`. */
export function useReader(): Reader {
  const reader = useContext(ReaderContext);
  if (reader === undefined) throw new Error('This component must stand inside of a ReaderContext.');
  return reader;
}

/** Which way a locale is written, as far as the site has said. */
export function directionOf(locale: string, reader: Reader): Direction | undefined {
  return reader.localeNames[locale]?.direction ?? (locale === reader.locale ? reader.direction : undefined);
}
