/** An answer of a running API. */
export interface AnswerHeaders {
  /** `GET /health` */
  request: string;
  headers: Headers;
}

/** What every answer has to say, as a test of its header; undefined stands for a header that is missing. */
const EXPECTED: Record<string, (value: string | null) => boolean> = {
  'x-content-type-options': (value) => value === 'nosniff',
  'content-security-policy': (value) =>
    value !== null && value.includes("default-src 'none'") && value.includes("frame-ancestors 'none'"),
  'referrer-policy': (value) => value === 'no-referrer',
  'x-powered-by': (value) => value === null,
  server: (value) => value === null || !/\d/.test(value),
  'x-request-id': (value) => value !== null,
  'set-cookie': (value) => value === null,
  'access-control-allow-origin': (value) => value !== '*',
};

/**
 * @param isHttps the address begins with https
 * @returns a sentence for each header that is not as it should be
 */
export function judgeHeaders({ request, headers }: AnswerHeaders, isHttps: boolean): string[] {
  const expected = isHttps
    ? {
        ...EXPECTED,
        'strict-transport-security': (value: string | null) => /max-age=\d{7,}/.test(value ?? ''),
      }
    : EXPECTED;
  return Object.entries(expected)
    .filter(([name, isRight]) => !isRight(headers.get(name)))
    .map(([name]) => `${request}: ${name} is ${headers.get(name) ?? 'missing'}.`);
}

/** Asks an API for answers of all kinds: well, refused, unknown, of another origin. */
export async function fetchAnswers(url: string): Promise<AnswerHeaders[]> {
  const requests: [string, RequestInit][] = [
    ['GET /health', {}],
    ['GET /ready', {}],
    ['GET /openapi.json', {}],
    ['GET /nothing', {}],
    ['GET /v1/sessions/6f9619ff-8b86-4d01-b42d-00cf4fc964ff', {}],
    ['POST /v1/chat', { body: '{"question": 7}' }],
    ['POST /v1/search', { body: '{', headers: { Origin: 'https://foreign.example' } }],
    ['OPTIONS /v1/chat', { headers: { Origin: 'https://foreign.example' } }],
  ];
  return Promise.all(
    requests.map(async ([request, { headers, ...init }]) => {
      const [method = '', path = ''] = request.split(' ');
      const response = await fetch(url + path, {
        ...init,
        method,
        headers: { 'Content-Type': 'application/json', ...headers },
      });
      await response.arrayBuffer();
      return { request, headers: response.headers };
    }),
  );
}
