import type { ErrorCode } from 'docusaurus-rag-core';
import type { Operation } from './operation.js';

const DATABASE: ErrorCode[] = ['DATABASE_UNREACHABLE', 'DATABASE_BUSY'];
const BODY: ErrorCode[] = ['REQUEST_TOO_LARGE', 'CONTENT_TYPE_UNSUPPORTED'];

/** Routes of those who manage keys. Where `RAG_ACCESS` is `open`, there is nothing at them. */
export const KEY_OPERATIONS: Operation[] = [
  {
    method: 'get',
    route: '/v1/admin/keys',
    operationId: 'listKeys',
    tag: 'keys',
    summary: 'Lists all keys, the newest first',
    needsAdmin: true,
    answers: { 200: { description: 'The keys.', content: { 'application/json': { schema: 'KeyList' } } } },
    problems: ['NOT_FOUND', ...DATABASE],
  },
  {
    method: 'post',
    route: '/v1/admin/keys',
    operationId: 'createKey',
    tag: 'keys',
    summary: 'Makes a key',
    needsAdmin: true,
    body: {
      schema: 'NewKey',
      examples: {
        page: {
          summary: 'For the pages of a site',
          value: { name: 'docs', scope: 'publishable', origins: ['https://docs.example.org'] },
        },
        urdu: {
          summary: 'For a server, with a budget of its own',
          value: { name: 'اردو دستاویزات', scope: 'secret', dailyCostUsd: 1.5, expiresInDays: 90 },
        },
      },
    },
    answers: {
      201: {
        description: 'The key. It is shown this once.',
        content: { 'application/json': { schema: 'IssuedKey' } },
      },
    },
    problems: ['NOT_FOUND', ...BODY, ...DATABASE],
  },
  {
    method: 'post',
    route: '/v1/admin/keys/:id/rotate',
    operationId: 'rotateKey',
    tag: 'keys',
    summary: 'Puts a new key in the place of another, which works on for a time',
    needsAdmin: true,
    body: {
      schema: 'KeyRotation',
      examples: { week: { summary: 'Within a week', value: { overlapSeconds: 604_800 } } },
    },
    answers: {
      201: {
        description: 'The new key. It is shown this once.',
        content: { 'application/json': { schema: 'IssuedKey' } },
      },
    },
    problems: ['NOT_FOUND', 'KEY_NOT_FOUND', ...BODY, ...DATABASE],
  },
  {
    method: 'delete',
    route: '/v1/admin/keys/:id',
    operationId: 'revokeKey',
    tag: 'keys',
    summary: 'Revokes a key for good',
    needsAdmin: true,
    answers: { 204: { description: 'It is revoked; every process knows within 10 s.' } },
    problems: ['NOT_FOUND', 'KEY_NOT_FOUND', ...DATABASE],
  },
];
