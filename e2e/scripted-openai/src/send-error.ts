import type { Exchange } from './exchange.js';

const ERRORS: Record<number, { type: string; code: string; message: string }> = {
  400: {
    type: 'invalid_request_error',
    code: 'invalid_value',
    message: 'Invalid request, as the script demands.',
  },
  401: { type: 'invalid_request_error', code: 'invalid_api_key', message: 'Incorrect API key provided: ' },
  403: {
    type: 'request_forbidden',
    code: 'unsupported_country_region_territory',
    message: 'Country, region, or territory not supported.',
  },
  404: {
    type: 'invalid_request_error',
    code: 'model_not_found',
    message: 'The model does not exist or you do not have access to it.',
  },
  429: { type: 'requests', code: 'rate_limit_exceeded', message: 'Rate limit reached for requests.' },
};

/** Answers as OpenAI does; 401 repeats the key, as careless services do, so that tests can look for it. */
export function sendError(
  { response, behaviour }: Exchange,
  status: number,
  { message, authorization = '' }: { message?: string; authorization?: string | undefined } = {},
): void {
  const error = ERRORS[status] ?? {
    type: 'server_error',
    code: 'server_error',
    message: 'The server had an error while processing your request.',
  };
  response.writeHead(status, {
    'Content-Type': 'application/json',
    'x-request-id': `req_scripted_${status}`,
    ...(behaviour.retryAfter !== undefined && { 'Retry-After': behaviour.retryAfter }),
    ...(behaviour.retryAfterMs !== undefined && { 'retry-after-ms': String(behaviour.retryAfterMs) }),
  });
  const text = message ?? error.message + (status === 401 ? authorization.replace(/^Bearer /u, '') : '');
  response.end(
    JSON.stringify({
      error: { message: text, type: error.type, param: null, code: behaviour.errorCode ?? error.code },
    }),
  );
}
