import type { Operation } from './operation.js';

const CITATION = {
  number: 1,
  chunkId: '0b6f1f0e-6a0e-5c3b-9d39-2f1c7c1f1a11',
  url: '/docs/serving#port',
  title: 'Serving',
  headingPath: ['Port'],
  locale: 'en',
};

const CHAT_EXAMPLES = {
  english: {
    summary: 'A first question',
    value: {
      question: 'How do I change the port?',
      locale: 'en',
      page: { url: '/docs/serving', title: 'Serving' },
    },
  },
  urdu: {
    summary: 'A follow-up in Urdu, about a selected sentence',
    value: {
      question: 'اس کا مطلب کیا ہے؟',
      locale: 'ur',
      page: { url: '/ur/docs/serving', title: 'سائٹ پیش کرنا' },
      selection: 'پورٹ 3000 پر سائٹ پیش ہوتی ہے۔',
      session: { id: '6f9619ff-8b86-4d01-b42d-00cf4fc964ff', token: '…' },
    },
  },
};

const STREAM = [
  {
    type: 'start',
    messageId: '1c7f4a52-0f6e-4a0e-8a57-6f3a6f0e2b10',
    messageMetadata: {
      session: {
        id: '6f9619ff-8b86-4d01-b42d-00cf4fc964ff',
        token: '…',
        expiresAt: '2026-08-01T00:00:00.000Z',
      },
      mode: 'generated',
      releaseId: '4f1c9a',
    },
  },
  { type: 'data-sources', id: 'sources', data: { sources: [CITATION] } },
  { type: 'text-start', id: 'answer' },
  { type: 'text-delta', id: 'answer', delta: 'Pass `--port` to the command [1].' },
  { type: 'text-end', id: 'answer' },
  { type: 'source-url', sourceId: '1', url: '/docs/serving#port', title: 'Serving' },
  { type: 'data-outcome', data: { outcome: 'answered', cited: [1] } },
  {
    type: 'data-usage',
    data: { inputTokens: 812, cachedInputTokens: 0, outputTokens: 11, embeddingTokens: 7, cached: false },
  },
  { type: 'finish', messageMetadata: { outcome: 'answered' } },
];

const STREAM_TEXT = [...STREAM.map((event) => JSON.stringify(event)), '[DONE]']
  .map((data) => `data: ${data}\n\n`)
  .join('');

/** Routes that take a question. */
export const ANSWER_OPERATIONS: Operation[] = [
  {
    method: 'post',
    route: '/v1/chat',
    operationId: 'chat',
    tag: 'answers',
    summary: 'Answers a question from the site’s pages, with citations',
    description:
      'Streams the UI message stream of the AI SDK (header `x-vercel-ai-ui-message-stream: v1`) as server-sent events, one JSON object a `data:` line: `start`, `data-sources` (one that comes later takes its place), `text-start`, `text-delta`, `text-end` (beside `data-quote` for each quote when the mode is `extractive`), `source-url` for each source that is cited, `data-outcome`, `data-usage`, `finish`; then `data: [DONE]`. When it fails on the way: `data-problem`, `error`, `[DONE]`. A comment line every 15 s keeps the connection open. Close the connection to stop the answer. With `Accept: application/json` the answer comes as one document.',
    body: { schema: 'ChatRequest', examples: CHAT_EXAMPLES },
    answers: {
      200: {
        description: 'The answer.',
        content: {
          'text/event-stream': { examples: { stream: { summary: 'A whole stream', value: STREAM_TEXT } } },
          'application/json': { schema: 'ChatAnswer' },
        },
      },
    },
    problems: [
      'BUDGET_EXHAUSTED',
      'QUESTION_EMPTY',
      'QUESTION_TOO_LONG',
      'LOCALE_UNKNOWN',
      'VERSION_UNKNOWN',
      'SESSION_NOT_FOUND',
      'NOT_ACCEPTABLE',
      'REQUEST_TOO_LARGE',
      'CONTENT_TYPE_UNSUPPORTED',
      'INDEX_NOT_FOUND',
      'STORE_UNREACHABLE',
      'STORE_TIMEOUT',
      'STORE_UNAUTHORIZED',
      'DATABASE_UNREACHABLE',
      'DATABASE_BUSY',
      'MODEL_UNAUTHORIZED',
      'MODEL_REFUSED',
      'MODEL_RATE_LIMITED',
      'MODEL_UNAVAILABLE',
      'MODEL_TIMEOUT',
      'MODEL_ANSWER_INVALID',
      'DEADLINE_EXCEEDED',
      'OVERLOADED',
    ],
  },
  {
    method: 'post',
    route: '/v1/search',
    operationId: 'search',
    tag: 'answers',
    summary: 'Finds the passages nearest to a question, without an answer',
    body: {
      schema: 'SearchRequest',
      examples: {
        english: { summary: 'In English', value: { question: 'change the port', locale: 'en', limit: 5 } },
        urdu: { summary: 'In Urdu', value: { question: 'پورٹ کیسے بدلوں؟', locale: 'ur' } },
      },
    },
    answers: {
      200: {
        description: 'Passages, the best first.',
        content: {
          'application/json': {
            schema: 'SearchResponse',
            examples: {
              english: {
                summary: 'One passage',
                value: {
                  results: [
                    {
                      citation: CITATION,
                      text: 'Pass --port to choose another port.',
                      score: 0.0328,
                      bm25: 7.1,
                    },
                  ],
                },
              },
            },
          },
        },
      },
    },
    problems: [
      'BUDGET_EXHAUSTED',
      'QUESTION_EMPTY',
      'LOCALE_UNKNOWN',
      'VERSION_UNKNOWN',
      'REQUEST_TOO_LARGE',
      'CONTENT_TYPE_UNSUPPORTED',
      'INDEX_NOT_FOUND',
      'STORE_UNREACHABLE',
      'STORE_TIMEOUT',
      'STORE_UNAUTHORIZED',
      'DEADLINE_EXCEEDED',
    ],
  },
];
