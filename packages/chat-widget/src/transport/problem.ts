import { isRecord } from '../state/check-answer.js';
import { ERROR_CODES, RagError, type ErrorCode } from 'docusaurus-rag-core/protocol';

/** The fault an API reports: RFC 9457 problem details with our `code`, or as much as the status tells. */
export async function problemOf(response: Response): Promise<RagError> {
  const retryAfterMs = secondsOf(response.headers.get('Retry-After'));
  const body: unknown = await response.json().catch(() => undefined);
  return faultOf(body, {
    otherwise: `${response.url} answered with status ${response.status}.`,
    ...(retryAfterMs !== undefined && { retryAfterMs }),
  });
}

/** The same for problem details that came in the middle of a stream. */
export function faultOf(
  problem: unknown,
  { otherwise, retryAfterMs }: { otherwise: string; retryAfterMs?: number },
): RagError {
  const { code, detail, title, retryAfterMs: own } = isRecord(problem) ? problem : {};
  const wait = typeof own === 'number' ? own : retryAfterMs;
  return new RagError(
    isErrorCode(code) ? code : 'API_UNREACHABLE',
    [detail, title].find((text): text is string => typeof text === 'string') ?? otherwise,
    wait === undefined ? {} : { retryAfterMs: wait },
  );
}

function isErrorCode(value: unknown): value is ErrorCode {
  return typeof value === 'string' && Object.hasOwn(ERROR_CODES, value);
}

function secondsOf(header: string | null): number | undefined {
  return header !== null && /^\d{1,6}$/.test(header) ? Number(header) * 1000 : undefined;
}
