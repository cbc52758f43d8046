import { expect, test } from 'vitest';
import { exportSession, sessionMarkdown } from './export-session.js';
import type { Message, Session } from './session-store.js';

const AT = new Date('2026-11-22T10:00:00Z');
const SESSION: Session = {
  id: '6f1c1bd6-6d0a-4b06-9f0f-2a3f0c6c3a11',
  locale: 'ur',
  createdAt: AT,
  lastActiveAt: AT,
  expiresAt: new Date('2026-12-22T10:00:00Z'),
};
const MESSAGES: Message[] = [
  { id: 'q1', role: 'user', text: 'BM25 کیا ہے؟\n\nمختصر', createdAt: AT, status: 'complete', citations: [] },
  {
    id: 'a1',
    role: 'assistant',
    text: 'یہ صفحوں کو ترتیب دیتا ہے۔ [2]',
    createdAt: AT,
    status: 'complete',
    outcome: 'answered',
    citations: [
      {
        number: 2,
        chunkId: 'c1',
        url: '/ur/docs/bm25/#(وزن)',
        title: 'بی ایم [۲۵]',
        headingPath: ['وزن'],
        locale: 'ur',
      },
    ],
    feedback: { rating: 'down', reason: 'unclear', comment: 'سمجھ نہیں آیا' },
  },
];
const store = { messages: async (id: string) => (id === SESSION.id ? MESSAGES : []) };

test('an export holds the session, its messages, their citations and feedback, and no token', async () => {
  const exported = await exportSession(store, SESSION, new Date('2026-11-23T00:00:00Z'));
  expect(JSON.parse(JSON.stringify(exported))).toEqual({
    format: 'docusaurus-rag-session',
    formatVersion: 1,
    exportedAt: '2026-11-23T00:00:00.000Z',
    session: {
      id: SESSION.id,
      locale: 'ur',
      createdAt: '2026-11-22T10:00:00.000Z',
      lastActiveAt: '2026-11-22T10:00:00.000Z',
      expiresAt: '2026-12-22T10:00:00.000Z',
    },
    messages: MESSAGES.map((message) => ({ ...message, createdAt: '2026-11-22T10:00:00.000Z' })),
  });
});

test('the Markdown form quotes questions and lists the sources of answers', async () => {
  expect(sessionMarkdown(await exportSession(store, SESSION))).toBe(`# 2026-11-22T10:00:00.000Z

> BM25 کیا ہے؟
>
> مختصر

یہ صفحوں کو ترتیب دیتا ہے۔ [2]

- \\[2\\] [بی ایم \\[۲۵\\] › وزن](</ur/docs/bm25/#(وزن)>)

👎 سمجھ نہیں آیا
`);
});
