import type { ErrorCode, Feedback } from 'docusaurus-rag-core';
import type { ChatProps } from './chat-props.js';
import type { Entry } from './state/conversation.js';

/** What a site may count. Questions and answers are no part of it. */
export type UsageEvent = { /** BCP 47 tag of the page's locale. */ locale: string } & (
  | { type: 'opened' }
  | { type: 'asked'; hasSelection: boolean }
  | {
      type: 'answered';
      /** Number of sources. */
      sources: number;
      /** Whether the pages were searched because the API could not be had. */
      isFallback: boolean;
    }
  | { type: 'abstained' }
  | { type: 'failed'; code: ErrorCode | 'UNKNOWN' }
  /** `url`: path of the page that was followed to, with its anchor. */
  | { type: 'cited'; url: string }
  | { type: 'rated'; rating: Feedback['rating']; reason?: NonNullable<Feedback['reason']> }
);

type Usage = UsageEvent extends infer Event
  ? Event extends UsageEvent
    ? Omit<Event, 'locale'>
    : never
  : never;

/** What of a site's properties decides about reports. */
interface Reported extends Pick<ChatProps, 'locale'> {
  onEvent?: ChatProps['onEvent'] | undefined;
  hasConsent?: ChatProps['hasConsent'] | undefined;
}

/** Tells the site what a reader did, unless the reader has asked not to be tracked, or has not consented where that is asked. */
export function report({ onEvent, hasConsent, locale }: Reported, usage: Usage | undefined): void {
  if (onEvent === undefined || usage === undefined || asksNotToBeTracked()) return;
  try {
    if (hasConsent?.() !== false) onEvent({ ...usage, locale } as UsageEvent);
  } catch (error) {
    // Counting must not get in the reader's way.
    console.error(error);
  }
}

/** @see https://www.w3.org/TR/tracking-dnt/#js-dom and https://w3c.github.io/gpc/#javascript-property-to-detect-preference */
function asksNotToBeTracked(): boolean {
  return (
    navigator.doNotTrack === '1' ||
    ('globalPrivacyControl' in navigator && navigator.globalPrivacyControl === true)
  );
}

/** What the new status of an entry is to be counted as. */
export function usageOf({ status, selection, sources, isFallback = false }: Entry): Usage | undefined {
  switch (status.state) {
    case 'answering':
      // What came before a fallback was no question of its own.
      return isFallback ? undefined : { type: 'asked', hasSelection: selection !== undefined };
    case 'failed':
      return { type: 'failed', code: status.fault.code };
    case 'unfinished':
      return undefined;
    case 'finished':
      break;
  }
  switch (status.outcome) {
    case 'answered':
      return { type: 'answered', sources: sources.length, isFallback };
    case 'abstained':
      return { type: 'abstained' };
    case 'nothing-to-search':
      return { type: 'failed', code: 'INDEX_NOT_FOUND' };
  }
}
