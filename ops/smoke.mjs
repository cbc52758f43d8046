#!/usr/bin/env node
/*
 * Usage: node ops/smoke.mjs URL [--origin https://docs.example.org] [--question-en TEXT] [--question-ur TEXT]
 *
 * Asks a running API what a reader's browser would, in both languages, prints what it found, and ends with 1 when something
 * is not as it should be. Needs nothing but Node.
 */
import { parseArgs } from 'node:util';

const TIMEOUT_MS = 60_000;
const FOREIGN_ORIGIN = 'https://foreign.example';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    origin: { type: 'string' },
    'question-en': { type: 'string', default: 'What is BM25?' },
    'question-ur': { type: 'string', default: 'الٹا اشاریہ کیا ہوتا ہے؟' },
  },
});
const [address = ''] = positionals;
if (!URL.canParse(address)) {
  console.error('Usage: node ops/smoke.mjs URL [--origin https://docs.example.org]');
  process.exit(2);
}
const base = address.replace(/\/+$/, '');

const get = (path, init) => fetch(base + path, { signal: AbortSignal.timeout(TIMEOUT_MS), ...init });
const post = (path, body, headers = {}) =>
  get(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
/** @throws Error with what was found instead */
const expect = (isRight, found) => {
  if (!isRight) throw new Error(typeof found === 'string' ? found : JSON.stringify(found).slice(0, 300));
};

const checks = {
  'GET /health is healthy': async () => {
    const response = await get('/health');
    expect(response.ok && (await response.json()).status === 'healthy', `status ${response.status}`);
  },
  'GET /ready: database and index answer': async () => {
    const response = await get('/ready');
    expect(response.ok, await response.text());
  },
  'an English question is answered with sources': () => asks('en', values['question-en']),
  'an Urdu question is answered with sources': () => asks('ur', values['question-ur']),
  'an answer comes as a stream that ends': async () => {
    const response = await post('/v1/chat', { question: values['question-en'], locale: 'en' });
    const text = await response.text();
    expect(
      response.headers.get('content-type')?.startsWith('text/event-stream'),
      `status ${response.status}`,
    );
    expect(text.trimEnd().endsWith('data: [DONE]') && !text.includes('"type":"error"'), text.slice(-300));
  },
  'a malformed question is refused with a problem': async () => {
    const response = await post('/v1/chat', { question: 7 });
    const problem = await response.json();
    expect(response.status === 400 && problem.code === 'REQUEST_INVALID', problem);
  },
  'what is too large is refused': async () => {
    const response = await post('/v1/chat', { question: 'x'.repeat(100_000), locale: 'en' });
    await response.arrayBuffer();
    expect(response.status === 413 || response.status === 400, `status ${response.status}`);
  },
  'a foreign site’s browser may not ask': async () => {
    const response = await post('/v1/search', { question: 'x', locale: 'en' }, { Origin: FOREIGN_ORIGIN });
    await response.arrayBuffer();
    const allowed = response.headers.get('access-control-allow-origin');
    expect(allowed !== '*' && allowed !== FOREIGN_ORIGIN, `access-control-allow-origin: ${allowed}`);
  },
  'security headers are there': async () => {
    const { headers } = await get('/health');
    expect(headers.get('x-content-type-options') === 'nosniff', 'no X-Content-Type-Options');
    expect(
      headers.get('content-security-policy')?.includes("default-src 'none'"),
      'no Content-Security-Policy',
    );
    expect(headers.has('x-request-id') && !headers.has('x-powered-by'), 'no X-Request-Id, or X-Powered-By');
    if (base.startsWith('https:')) expect(headers.has('strict-transport-security'), 'no HSTS');
  },
  'nobody else’s conversation can be read': async () => {
    const response = await get('/v1/sessions/6f9619ff-8b86-4d01-b42d-00cf4fc964ff');
    await response.arrayBuffer();
    expect(response.status === 404, `status ${response.status}`);
  },
  ...(values.origin && {
    'the site’s browser may ask': async () => {
      const response = await get('/v1/chat', {
        method: 'OPTIONS',
        headers: { Origin: values.origin, 'Access-Control-Request-Method': 'POST' },
      });
      const allowed = response.headers.get('access-control-allow-origin');
      expect(allowed === values.origin, `access-control-allow-origin: ${allowed}`);
    },
  }),
};

async function asks(locale, question) {
  const response = await post('/v1/chat', { question, locale }, { Accept: 'application/json' });
  const answer = await response.json();
  expect(response.ok, answer);
  const sources = answer.sources ?? answer.citations ?? [];
  expect(answer.outcome === 'answered' && sources.length > 0, answer);
}

let failed = 0;
for (const [name, check] of Object.entries(checks)) {
  const startedMs = performance.now();
  const fault = await check().then(
    () => undefined,
    (error) => error.message,
  );
  if (fault !== undefined) failed += 1;
  const time = `${Math.round(performance.now() - startedMs)} ms`.padStart(9);
  console.log(
    `${fault === undefined ? 'ok  ' : 'FAIL'} ${time}  ${name}${fault === undefined ? '' : `: ${fault}`}`,
  );
}
console.log(
  `${Object.keys(checks).length - failed} of ${Object.keys(checks).length} checks passed at ${base}`,
);
process.exitCode = failed === 0 ? 0 : 1;
