import type { Limit } from 'docusaurus-rag-core';
import type { Messages } from '../messages/types.js';
import type { Fault } from '../state/conversation.js';
import { format } from '../messages/format.js';
import { MAX_QUESTION_LENGTH } from 'docusaurus-rag-core/protocol';

/** The interface a reader is looking at. */
export interface Listener {
  locale: string;
  messages: Messages;
  development: boolean;
}

/** What helps against a fault. */
export type Remedy = 'try-again' | 'reload' | 'none';

/** Says to the reader why there is no answer. */
export function faultMessage(fault: Fault, { locale, messages, development }: Listener): string {
  const { code, until } = fault;
  switch (code) {
    case 'INDEX_UNREACHABLE':
      return messages.errorIndexUnreachable;
    case 'INDEX_DAMAGED':
      return messages.errorIndexDamaged;
    case 'INDEX_NOT_FOUND':
      return development ? messages.nothingToSearchInDevelopment : messages.errorIndexNotFound;
    case 'INDEX_FORMAT_MISMATCH':
    case 'INDEX_ANALYZER_MISMATCH':
      return messages.errorSiteUpdated;
    case 'BROWSER_UNSUPPORTED':
      return messages.errorBrowserUnsupported;
    case 'API_UNREACHABLE':
      return messages.errorApiUnreachable;
    case 'RATE_LIMITED':
    case 'BUDGET_EXHAUSTED':
      return limitMessage({ code, ...(until !== undefined && { until }) }, locale, messages);
    case 'QUESTION_EMPTY':
      return messages.errorQuestionEmpty;
    case 'QUESTION_TOO_LONG':
      return format(messages.questionTooLong, { limit: MAX_QUESTION_LENGTH });
    default:
      return messages.errorUnknown;
  }
}

/** Says that the assistant would answer, why it does not now, and from when on it does: on another day, with the date. */
export function limitMessage({ code, until }: Limit, locale: string, messages: Messages): string {
  const why = code === 'RATE_LIMITED' ? messages.errorRateLimited : messages.errorBudgetExhausted;
  if (until === undefined) return why;
  const end = new Date(until);
  const time = end.toLocaleString(locale, {
    timeStyle: 'short',
    ...(end.toDateString() !== new Date().toDateString() && { dateStyle: 'medium' }),
  });
  // A line between 1:31 and PM would part what belongs together, in text from right to left twice.
  return `${why} ${format(messages.answersAgain, { time: time.replaceAll(/\s/g, '\u00A0') })}`;
}

/** Says why the pages themselves were searched, in place of an API. */
export function fallbackMessage(limit: Limit | undefined, locale: string, messages: Messages): string {
  const why = limit ? limitMessage(limit, locale, messages) : messages.fallback;
  return `${why} ${messages.foundInPages}`;
}

/** What the reader can do about a fault. */
export function remedyFor({ code, retryable }: Fault): Remedy {
  if (code === 'INDEX_FORMAT_MISMATCH' || code === 'INDEX_ANALYZER_MISMATCH') return 'reload';
  // Not today.
  if (code === 'BUDGET_EXHAUSTED') return 'none';
  return retryable ? 'try-again' : 'none';
}
