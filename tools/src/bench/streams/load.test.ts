import { expect, it } from 'vitest';
import { createLoad, markOf } from './load.js';

it('makes questions in both languages by turns, each with an answer and a mark of its own', () => {
  const { contents, exchanges } = createLoad(40);
  expect(contents.map(({ locale, chunks }) => [locale, chunks.length])).toEqual([
    ['en', 500],
    ['ur', 500],
  ]);
  expect(exchanges.map(({ locale }) => locale).slice(0, 4)).toEqual(['en', 'ur', 'en', 'ur']);
  expect(new Set(exchanges.map(({ answer }) => answer)).size).toBe(40);
  for (const exchange of exchanges) {
    const asked = exchanges.filter(({ question }) => question.includes(markOf(exchange)));
    expect(asked).toEqual([exchange]);
    expect(exchange.answer.split(' ')).toHaveLength(60);
    expect(exchange.answer).toMatch(/ \[1\]$/);
  }
});

it('makes the same load at every call', () => {
  expect(createLoad(10).exchanges).toEqual(createLoad(10).exchanges);
});
