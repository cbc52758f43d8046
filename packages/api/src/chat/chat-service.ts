import { randomUUID } from 'node:crypto';
import { RagError, type ChatEvent, type ChatRequest, type ErrorCode } from 'docusaurus-rag-core';
import type { AppDeps } from '../app-deps.js';
import { createQueue } from '../database/queue.js';
import { untilAborted } from '../http/request-signal.js';
import { resolveSiteScope } from '../http/site-scope.js';
import type { AnswerRecord, MessageStatus } from '../sessions/session-store.js';
import type { AnswerEvent, FinishEvent, ReaderEvent } from './answer-event.js';
import { AnswerInProgress } from './answer-in-progress.js';
import { createAnswerSource, type AnswerContext } from './answer-source.js';
import { storeQuestion } from './conversation.js';
import type { ChatAnswer, ChatQuestion } from './schema.js';
import { eachUntilAborted } from './until-aborted.js';

export const CHAT_ROUTE = '/v1/chat';

/** About the time of an answer. */
const OVERLOADED_RETRY_MS = 5000;
/** Fewer than the connections to a database by default, which others need too. */
const STORING = {
  atOnce: 8,
  maxWaitMs: 10_000,
  tooLate: () =>
    new RagError('DATABASE_BUSY', 'The question could not be stored within 10 s: too many others wait.'),
};

export type ChatDeps = Pick<
  AppDeps,
  'answerer' | 'access' | 'sessions' | 'store' | 'metrics' | 'logger' | 'tracing' | 'config'
>;

export interface ChatContext extends AnswerContext {
  /** Called with the locale of the site that is searched. */
  onLocale?(locale: string): void;
}

export interface ChatService {
  /**
   * Answers a question and remembers both: the question before anything is answered, the answer before `finish`, and as far
   * as it came when it fails or is aborted.
   *
   * @throws RagError `OVERLOADED`, `BUDGET_EXHAUSTED`, `LOCALE_UNKNOWN`, `VERSION_UNKNOWN`, `SESSION_NOT_FOUND`, `DATABASE_…` when the question
   * cannot be stored, or what the answerer throws; the signal's reason when it is aborted
   */
  answer(question: ChatQuestion, context: ChatContext): AsyncGenerator<AnswerEvent>;
}

export function createChatService(deps: ChatDeps): ChatService {
  const { answerer, sessions, metrics, logger, config } = deps;
  const source = createAnswerSource(deps);
  const storing = createQueue(STORING);
  let running = 0;

  /** Commits the question. */
  async function begin(question: ChatQuestion, { signal, onLocale, key }: ChatContext) {
    signal.throwIfAborted();
    // Before anything is stored: what is known to be spent costs no statement.
    deps.access?.budgets.check(key);
    const { locale, version, index } = await untilAborted(resolveSiteScope(deps.store, question), signal);
    signal.throwIfAborted();
    onLocale?.(locale);
    const { question: text, page, selection } = question;
    const questionId = randomUUID();
    const asked = { id: questionId, text, locale, version, pageUrl: page?.url, selection };
    const store = () => {
      signal.throwIfAborted();
      return storeQuestion(sessions, question.session, asked, config.historyTurns);
    };
    const { session, history } = await untilAborted(storing.run(store), signal);
    const request: ChatRequest = {
      question: text,
      locale,
      ...(version !== undefined && { version }),
      ...(page && { page }),
      ...(selection && { selection }),
      ...(history.length > 0 && { history }),
    };
    return { session, questionId, request, releaseId: index.manifest.releaseId };
  }

  /** What cannot be stored any more is not taken from the reader, who has it already. */
  async function keep(answer: AnswerRecord, sessionId: string, requestId: string): Promise<void> {
    try {
      await storing.run(() => sessions.addAnswer(sessionId, answer));
    } catch (error) {
      const code = codeOf(error);
      // The reader has deleted the conversation meanwhile.
      if (code === 'SESSION_NOT_FOUND') return;
      metrics.queryFailed({ route: CHAT_ROUTE, code });
      logger.error({ err: error, requestId, messageId: answer.id, code }, 'an answer could not be stored');
    }
  }

  async function* answerOne(question: ChatQuestion, context: ChatContext): AsyncGenerator<AnswerEvent> {
    const { session, questionId, request, releaseId } = await begin(question, context);
    const { locale } = request;
    const answer = new AnswerInProgress(randomUUID(), releaseId);
    let finish: FinishEvent;
    let status: MessageStatus = 'stopped';
    let errorCode: string | undefined;
    try {
      for await (const event of eachUntilAborted(source.begin(request, answer, context), context.signal)) {
        if (answer.events.length === 0) yield startOf(answer, session, answerer.mode);
        answer.take(event);
        if (isForReaders(event)) yield event;
      }
      finish = finishOf(answer);
      status = 'complete';
      source.keep(request, answer);
    } catch (error) {
      // Else the reader has left, which is no fault.
      if (error instanceof RagError || !context.signal.aborted) {
        status = 'failed';
        errorCode = codeOf(error);
      }
      throw error;
    } finally {
      await keep({ ...answer.record(status, errorCode), questionId }, session.id, context.requestId);
      if (status !== 'failed') {
        const outcome = answer.finish?.outcome ?? status;
        metrics.answered({ locale, outcome, mode: answerer.mode, cached: answer.isRepeat });
      }
    }
    yield finish;
  }

  return {
    async *answer(question, context) {
      if (running >= config.maxConcurrentAnswers) {
        throw new RagError('OVERLOADED', `${running} answers are being made, the most that are allowed.`, {
          retryAfterMs: OVERLOADED_RETRY_MS,
        });
      }
      running += 1;
      try {
        yield* answerOne(question, context);
      } finally {
        running -= 1;
      }
    },
  };
}

/** What an answerer says that is passed on as it is. */
const FOR_READERS = new Set<ChatEvent['type']>([
  'reading',
  'sources',
  'quote',
  'text',
] satisfies ReaderEvent['type'][]);
const isForReaders = (event: ChatEvent): event is ReaderEvent => FOR_READERS.has(event.type);

const codeOf = (error: unknown): ErrorCode => (error instanceof RagError ? error.code : 'INTERNAL');

function startOf(
  { id: messageId, releaseId }: AnswerInProgress,
  session: ChatAnswer['session'],
  mode: ChatAnswer['mode'],
): AnswerEvent {
  return { type: 'start', messageId, session, mode, releaseId };
}

/** @throws RagError `INTERNAL` when it has none */
function finishOf({ finish, usage: { model, costUsd, ...tokens }, isRepeat }: AnswerInProgress): FinishEvent {
  if (!finish) throw new RagError('INTERNAL', 'The answerer ended without saying how.');
  return {
    ...finish,
    usage: {
      ...tokens,
      ...(costUsd !== undefined && { costUsd }),
      ...(model !== undefined && { model }),
      cached: isRepeat,
    },
  };
}
