import { expect, it } from 'vitest';
import { measureQueries } from './measure-queries.js';

it('asks every question once to warm up and once to measure', async () => {
  const asked: string[] = [];
  const times = await measureQueries(['one', 'دو'], async (question) => asked.push(question), 60_000);
  expect(asked).toEqual(['one', 'دو', 'one', 'دو']);
  expect(times.queries).toBe(2);
  expect(times.medianMs).toBeLessThanOrEqual(times.p95Ms);
});

it('measures only what it could ask within the budget, but one question at least', async () => {
  const asked: string[] = [];
  const times = await measureQueries(['one', 'two', 'three'], (question) => asked.push(question), -1);
  expect(asked).toEqual(['one', 'one']);
  expect(times.queries).toBe(1);
});
