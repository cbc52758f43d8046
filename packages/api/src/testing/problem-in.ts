import { expect } from 'vitest';
import type { Problem } from '../http/problem.js';

/** Checks that a response is a problem, and gives it. */
export async function problemIn(response: Response): Promise<Problem> {
  const text = await response.text();
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  expect(text).not.toMatch(/\bat .*\.[jt]s:\d+|node_modules|"stack"/);
  const problem = JSON.parse(text) as Problem;
  expect(problem).toMatchObject({
    type: `urn:docusaurus-rag:problem:${problem.code}`,
    status: response.status,
    title: expect.any(String) as string,
    detail: expect.any(String) as string,
    requestId: response.headers.get('x-request-id'),
    retryable: expect.any(Boolean) as boolean,
  });
  expect(response.headers.get('cache-control')).toBe('no-store');
  return problem;
}
