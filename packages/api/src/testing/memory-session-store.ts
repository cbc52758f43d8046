import { randomBytes, randomUUID } from 'node:crypto';
import type { Turn } from 'docusaurus-rag-core';
import type { AnswerRecord, QuestionRecord, Session, SessionStore } from '../sessions/session-store.js';

interface StoredSession extends Session {
  token: string;
  questions: QuestionRecord[];
  answers: AnswerRecord[];
}

/** A session store of one test, with what it was given to remember. */
export interface MemorySessionStore extends SessionStore {
  stored: Map<string, StoredSession>;
  /** Errors the next calls throw, by method. */
  failing: Partial<Record<keyof SessionStore, Error>>;
  questions(): QuestionRecord[];
  answers(): AnswerRecord[];
}

const HOUR_MS = 3_600_000;

export function createMemorySessionStore(): MemorySessionStore {
  const stored: MemorySessionStore['stored'] = new Map();
  const failing: MemorySessionStore['failing'] = {};
  const check = (method: keyof SessionStore): void => {
    if (failing[method]) throw failing[method];
  };
  const of = (id: string): StoredSession => {
    const session = stored.get(id);
    if (!session) throw new Error(`There is no session ${id}.`);
    return session;
  };
  return {
    stored,
    failing,
    questions: () => [...stored.values()].flatMap(({ questions }) => questions),
    answers: () => [...stored.values()].flatMap(({ answers }) => answers),
    async begin({ locale }, question) {
      check('begin');
      const now = new Date();
      const session = {
        id: randomUUID(),
        token: randomBytes(32).toString('base64url'),
        locale,
        createdAt: now,
        lastActiveAt: now,
        expiresAt: new Date(now.getTime() + HOUR_MS),
      };
      stored.set(session.id, { ...session, questions: question ? [question] : [], answers: [] });
      return { id: session.id, token: session.token, expiresAt: session.expiresAt };
    },
    async find(id, token) {
      check('find');
      const session = stored.get(id);
      return session?.token === token ? session : undefined;
    },
    async addQuestion(sessionId, question) {
      check('addQuestion');
      of(sessionId).questions.push(question);
    },
    async addAnswer(sessionId, answer) {
      check('addAnswer');
      of(sessionId).answers.push(structuredClone(answer));
    },
    async turns(sessionId, limit): Promise<Turn[]> {
      check('turns');
      const { questions, answers } = of(sessionId);
      return questions
        .map(({ id, text }) => ({
          question: text,
          answer: answers.find(({ questionId }) => questionId === id),
        }))
        .flatMap(({ question, answer }) =>
          answer && answer.status !== 'failed' ? [{ question, answer: answer.text }] : [],
        )
        .slice(-limit);
    },
    messages: () => Promise.reject(new Error('not asked for by the chat')),
    async remove(sessionId) {
      stored.delete(sessionId);
    },
    removeExpired: async () => 0,
    countActive: async () => stored.size,
  };
}
