import type { Operation } from './operation.js';

const PLAIN_TEXT = 'text/plain; version=0.0.4; charset=utf-8';

/** Routes of those who run the API. */
export const PROBE_OPERATIONS: Operation[] = [
  {
    method: 'get',
    route: '/health',
    operationId: 'health',
    tag: 'operation',
    summary: 'Says that the process answers',
    answers: { 200: { description: 'It does.', content: { 'application/json': { schema: 'Health' } } } },
    problems: [],
  },
  {
    method: 'get',
    route: '/ready',
    operationId: 'ready',
    tag: 'operation',
    summary: 'Asks the database and the index whether questions can be answered',
    answers: {
      200: { description: 'They can.', content: { 'application/json': { schema: 'Readiness' } } },
      503: {
        description: 'They cannot, or the process is stopping.',
        content: { 'application/json': { schema: 'Readiness' } },
      },
    },
    problems: [],
  },
  {
    method: 'get',
    route: '/metrics',
    operationId: 'metrics',
    tag: 'operation',
    summary: 'Metrics in Prometheus’s text format',
    answers: { 200: { description: 'All metrics.', content: { [PLAIN_TEXT]: {} } } },
    problems: [],
  },
  {
    method: 'get',
    route: '/openapi.json',
    operationId: 'openapi',
    tag: 'operation',
    summary: 'This document',
    answers: { 200: { description: 'OpenAPI 3.1.', content: { 'application/json': {} } } },
    problems: [],
  },
];
