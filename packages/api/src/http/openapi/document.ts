import { ERROR_CODES, type ErrorCode } from 'docusaurus-rag-core';
import { PROBLEM_TYPE, STATUS_OF_CODE } from '../problem.js';
import { ANSWER_OPERATIONS } from './answers.js';
import { KEY_HEADER } from '../../limits/check-access.js';
import { describeComponents, referTo } from './components.js';
import { CONVERSATION_OPERATIONS } from './conversations.js';
import { KEY_OPERATIONS } from './keys.js';
import type { Answer, Content, Operation } from './operation.js';
import { PROBE_OPERATIONS } from './probes.js';

const OPERATIONS = [...ANSWER_OPERATIONS, ...CONVERSATION_OPERATIONS, ...KEY_OPERATIONS, ...PROBE_OPERATIONS];
/** What any route may answer. */
const COMMON_PROBLEMS: ErrorCode[] = ['REQUEST_INVALID', 'INTERNAL'];
/** Beside them, what any route below `/v1` may answer. */
const VERSIONED_PROBLEMS: ErrorCode[] = [
  'KEY_REQUIRED',
  'KEY_INVALID',
  'KEY_NOT_ALLOWED',
  'RATE_LIMITED',
  'SHUTTING_DOWN',
];

/** The API as an OpenAPI 3.1 document, from the schemas that validate its requests. */
export function describeApi(version: string) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const operation of OPERATIONS) {
    const path = operation.route.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [operation.method]: describeOperation(operation) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'docusaurus-rag-api',
      version,
      summary: 'Cited answers from a Docusaurus site’s pages',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    tags: [
      { name: 'answers', description: 'Questions and what the pages say to them.' },
      { name: 'conversations', description: 'A conversation belongs to whoever holds its token.' },
      { name: 'keys', description: 'For those who manage keys, with a key of the scope admin.' },
      { name: 'operation', description: 'For those who run the API.' },
    ],
    paths,
    components: {
      schemas: describeComponents(),
      securitySchemes: {
        apiKey: {
          type: 'apiKey',
          in: 'header',
          name: KEY_HEADER,
          description:
            'Where RAG_ACCESS is keys: a publishable or secret key for questions, an admin key for keys.',
        },
        sessionToken: {
          type: 'http',
          scheme: 'bearer',
          description: 'The token that came with the first answer of the conversation.',
        },
      },
    },
  };
}

function describeOperation({
  route,
  method: _method,
  tag,
  needsToken,
  needsAdmin,
  body,
  answers,
  problems,
  ...told
}: Operation) {
  const parameters = [...route.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string', format: 'uuid' },
  }));
  const codes = [...problems, ...COMMON_PROBLEMS, ...(route.startsWith('/v1/') ? VERSIONED_PROBLEMS : [])];
  return {
    ...told,
    tags: [tag],
    ...(parameters.length > 0 && { parameters }),
    ...securityOf(route, needsToken, needsAdmin),
    ...(body && {
      requestBody: {
        required: true,
        content: { 'application/json': describeContent(body, 'application/json') },
      },
    }),
    responses: {
      ...describeProblems(codes),
      ...Object.fromEntries(
        Object.entries(answers).map(([status, answer]) => [status, describeAnswer(answer)]),
      ),
    },
  };

  function describeAnswer({ description, content }: Answer) {
    return {
      description,
      headers: { 'X-Request-Id': { schema: { type: 'string' } } },
      ...(content && {
        content: Object.fromEntries(
          Object.entries(content).map(([type, each]) => [type, describeContent(each, type)]),
        ),
      }),
    };
  }
}

/** A key is asked for by some installations alone: beside it stands the same without one. */
function securityOf(route: string, needsToken = false, needsAdmin = false) {
  if (!route.startsWith('/v1/')) return {};
  if (needsAdmin) return { security: [{ apiKey: [] }] };
  const token = needsToken ? { sessionToken: [] } : {};
  return { security: [token, { ...token, apiKey: [] }] };
}

function describeContent({ schema, examples }: Content, type: string) {
  const fallback = { type: type.includes('json') ? 'object' : 'string' };
  return { schema: schema ? referTo(schema) : fallback, ...(examples && { examples }) };
}

function describeProblems(codes: ErrorCode[]) {
  const statuses = new Set(codes.map((code) => STATUS_OF_CODE[code]));
  return Object.fromEntries(
    [...statuses].map((status) => [
      status,
      {
        description: codes
          .filter((code) => STATUS_OF_CODE[code] === status)
          .map((code) => `\`${code}\`: ${ERROR_CODES[code].meaning}`)
          .join('\n\n'),
        headers: {
          'X-Request-Id': { schema: { type: 'string' } },
          ...((status === 429 || status === 503) && {
            'Retry-After': { schema: { type: 'integer' }, description: 'Seconds.' },
          }),
        },
        content: { [PROBLEM_TYPE]: { schema: referTo('Problem') } },
      },
    ]),
  );
}
