import type { ErrorCode } from 'docusaurus-rag-core';
import type { Operation } from './operation.js';

const DATABASE: ErrorCode[] = ['DATABASE_UNREACHABLE', 'DATABASE_BUSY'];
const SESSION: ErrorCode[] = ['SESSION_NOT_FOUND', ...DATABASE];

/** Routes of a conversation's owner. */
export const CONVERSATION_OPERATIONS: Operation[] = [
  {
    method: 'get',
    route: '/v1/sessions/:id',
    operationId: 'readSession',
    tag: 'conversations',
    summary: 'Reads a conversation',
    needsToken: true,
    answers: {
      200: { description: 'The conversation.', content: { 'application/json': { schema: 'Session' } } },
    },
    problems: SESSION,
  },
  {
    method: 'delete',
    route: '/v1/sessions/:id',
    operationId: 'deleteSession',
    tag: 'conversations',
    summary: 'Deletes a conversation with its messages and their feedback',
    needsToken: true,
    answers: { 204: { description: 'It is deleted.' } },
    problems: SESSION,
  },
  {
    method: 'get',
    route: '/v1/sessions/:id/export',
    operationId: 'exportSession',
    tag: 'conversations',
    summary: 'Everything that is stored of a conversation, as a file to keep',
    needsToken: true,
    answers: {
      200: {
        description: 'The file, as JSON or, when asked by `Accept`, as Markdown.',
        content: { 'application/json': { schema: 'SessionExport' }, 'text/markdown': {} },
      },
    },
    problems: [...SESSION, 'NOT_ACCEPTABLE'],
  },
  {
    method: 'post',
    route: '/v1/messages/:id/feedback',
    operationId: 'giveFeedback',
    tag: 'conversations',
    summary: 'Says what the reader thinks of an answer',
    description: 'Replaces what was said of the same answer before.',
    needsToken: true,
    body: {
      schema: 'Feedback',
      examples: {
        english: { summary: 'A good answer', value: { rating: 'up' } },
        urdu: {
          summary: 'What is missing, in Urdu',
          value: {
            rating: 'down',
            reason: 'incomplete',
            comment: 'ونڈوز پر پورٹ بدلنے کا طریقہ نہیں بتایا۔',
          },
        },
      },
    },
    answers: { 204: { description: 'It is stored.' } },
    problems: ['MESSAGE_NOT_FOUND', 'REQUEST_TOO_LARGE', 'CONTENT_TYPE_UNSUPPORTED', ...DATABASE],
  },
];
