import { expect, it } from 'vitest';
import { judgeHeaders } from './headers.js';

const GOOD = {
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none';frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
  'X-Request-Id': 'a',
};
const judge = (headers: Record<string, string>, isHttps = false) =>
  judgeHeaders({ request: 'GET /health', headers: new Headers({ ...GOOD, ...headers }) }, isHttps);

it('has nothing to say of headers that are as they should be', () => {
  expect(judge({})).toEqual([]);
  expect(judge({ 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' }, true)).toEqual([]);
});

it.each([
  [{ 'X-Powered-By': 'Express' }, 'x-powered-by is Express.'],
  [{ Server: 'nginx/1.25.3' }, 'server is nginx/1.25.3.'],
  [{ 'Set-Cookie': 'a=b' }, 'set-cookie is a=b.'],
  [{ 'Access-Control-Allow-Origin': '*' }, 'access-control-allow-origin is *.'],
  [{ 'Content-Security-Policy': "default-src 'self'" }, "content-security-policy is default-src 'self'."],
  [{ 'Referrer-Policy': 'unsafe-url' }, 'referrer-policy is unsafe-url.'],
])('%o is a fault', (headers, fault) => {
  expect(judge(headers)).toEqual([`GET /health: ${fault}`]);
});

it('wants HTTPS to be kept to, where there is any', () => {
  expect(judge({}, true)).toEqual(['GET /health: strict-transport-security is missing.']);
  expect(judge({ 'Strict-Transport-Security': 'max-age=60' }, true)).toHaveLength(1);
});
