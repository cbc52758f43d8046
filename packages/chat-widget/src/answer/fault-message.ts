import type { Messages } from '../messages/types.js';
import type { Fault } from '../state/conversation.js';
import { format } from '../messages/format.js';
import { MAX_QUESTION_LENGTH } from 'docusaurus-rag-core/protocol';

/** What helps against a fault. */
export type Remedy = 'try-again' | 'reload' | 'none';

/** Says to the reader why there is no answer. */
export function faultMessage({ code }: Fault, messages: Messages, development: boolean): string {
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
      return messages.errorRateLimited;
    case 'BUDGET_EXHAUSTED':
      return messages.errorBudgetExhausted;
    case 'QUESTION_EMPTY':
      return messages.errorQuestionEmpty;
    case 'QUESTION_TOO_LONG':
      return format(messages.questionTooLong, { limit: MAX_QUESTION_LENGTH });
    default:
      return messages.errorUnknown;
  }
}

/** What the reader can do about a fault. */
export function remedyFor({ code, retryable }: Fault): Remedy {
  if (code === 'INDEX_FORMAT_MISMATCH' || code === 'INDEX_ANALYZER_MISMATCH') return 'reload';
  // Not today.
  if (code === 'BUDGET_EXHAUSTED') return 'none';
  return retryable ? 'try-again' : 'none';
}
