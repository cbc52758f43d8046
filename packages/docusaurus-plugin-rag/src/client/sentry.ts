import { BrowserClient, defaultStackParser, makeFetchTransport, Scope, type ErrorEvent } from '@sentry/react';
import type { SentryOptions } from '../options.js';

/** What a reader does, and no fault of the site. */
const READERS_DOING = new Set(['QUESTION_EMPTY', 'QUESTION_TOO_LONG']);

/**
 * Makes the function that reports faults of the chat: each kind once a page, without words of readers or answers, and not for
 * readers whose browser asks not to be tracked.
 *
 * It has a client of its own, with no integration: none of the page's errors, clicks or console lines are collected, and a
 * Sentry of the site is left alone.
 *
 * @param locale BCP 47 tag of the pages
 */
export function createReporter(
  { dsn, environment, includeMessages = false }: SentryOptions,
  locale: string,
): (error: unknown) => void {
  const client = new BrowserClient({
    dsn,
    ...(environment !== undefined && { environment }),
    transport: makeFetchTransport,
    stackParser: defaultStackParser,
    integrations: [],
    sendClientReports: false,
    beforeSend: (event) => (includeMessages ? event : withoutWords(event)),
  });
  const scope = new Scope();
  scope.setClient(client);
  scope.setTag('locale', locale);
  client.init();
  const reported = new Set<string>();

  return (error) => {
    const code = codeOf(error);
    if (READERS_DOING.has(code) || reported.has(code) || asksNotToBeTracked()) return;
    reported.add(code);
    scope.clone().setTag('code', code).captureException(error);
  };
}

/** An event with nothing in it that a person wrote: the kind of the fault, and where in the code it was. */
export function withoutWords(event: ErrorEvent): ErrorEvent {
  const code = event.tags?.['code'];
  const values = event.exception?.values?.map(({ type, mechanism, stacktrace }) => ({
    ...(type !== undefined && { type }),
    ...(mechanism && { mechanism: { type: mechanism.type, handled: mechanism.handled ?? true } }),
    ...(stacktrace && { stacktrace }),
    value: String(code),
  }));
  const { event_id, timestamp, platform, level, environment, sdk, tags } = event;
  return {
    type: undefined,
    ...(event_id !== undefined && { event_id }),
    ...(timestamp !== undefined && { timestamp }),
    ...(platform !== undefined && { platform }),
    ...(level !== undefined && { level }),
    ...(environment !== undefined && { environment }),
    ...(sdk && { sdk }),
    ...(tags && { tags }),
    ...(values && { exception: { values } }),
  };
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'UNKNOWN';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}

/** @see https://www.w3.org/TR/tracking-dnt/#js-dom and https://w3c.github.io/gpc/#javascript-property-to-detect-preference */
function asksNotToBeTracked(): boolean {
  return (
    navigator.doNotTrack === '1' ||
    ('globalPrivacyControl' in navigator && navigator.globalPrivacyControl === true)
  );
}
