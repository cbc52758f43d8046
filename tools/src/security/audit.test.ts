import { expect, it } from 'vitest';
import { readAudit } from './audit.js';

it('tells severe weaknesses, and counts the others', () => {
  const vulnerabilities = {
    first: { severity: 'high', range: '<2.0.0' },
    second: { severity: 'low', range: '*' },
  };
  expect(readAudit(JSON.stringify({ vulnerabilities }))).toEqual({
    isReachable: true,
    summary: 'high 1, low 1',
    severe: ['first <2.0.0 has a high weakness.'],
  });
  expect(readAudit('{"vulnerabilities": {}}')).toEqual({ isReachable: true, summary: '', severe: [] });
});

it.each([
  [
    '{"message": "request to https://registry.npmjs.org failed", "error": {"code": "ENOTFOUND", "summary": "no network"}}',
    'no network',
  ],
  ['{"error": {"code": "ENOAUDIT", "summary": "not supported"}}', 'not supported'],
  ['npm error', ''],
  ['', ''],
])('never takes %s for a clean result', (output, summary) => {
  expect(readAudit(output)).toEqual({ isReachable: false, summary, severe: [] });
});
