import { expect, it } from 'vitest';
import { judgeReply } from './reply.js';

const CODES = ['MODEL_TIMEOUT', 'DEADLINE_EXCEEDED'];

it.each([
  ['MODEL_TIMEOUT', 5999, []],
  ['DEADLINE_EXCEEDED', 8000, []],
  ['INTERNAL', 10, ['model: hangs: INTERNAL instead of MODEL_TIMEOUT or DEADLINE_EXCEEDED.']],
  ['MODEL_TIMEOUT', 8001, ['model: hangs: 8001 ms, more than 8000 ms.']],
])('%s after %i ms', (code, durationMs, shortcomings) => {
  expect(judgeReply('model: hangs', { code, durationMs }, CODES, 8000)).toEqual(shortcomings);
});
