import { describe, expect, test } from 'vitest';
import { renderReport } from './render-report.js';
import { madeUpFigures } from './testing/made-up-figures.js';
import { ENGLISH } from './text-en.js';
import { URDU } from './text-ur.js';

const PAGES = [
  ['English', renderReport(madeUpFigures(), ENGLISH)],
  ['Urdu', renderReport(madeUpFigures(), URDU)],
] as const;
const [english, urdu] = PAGES.map(([, page]) => page) as [string, string];

const idsOf = (page: string) => [...page.matchAll(/\{\/\* (#\S+) \*\/\}/g)].map(([, id]) => id);
const tablesOf = (page: string) =>
  page
    .split('\n\n')
    .filter((block) => block.startsWith('|'))
    .map((table) => table.split('\n'));
/** What is a number and nothing else. */
const numbersOf = (page: string) =>
  tablesOf(page).map((rows) => rows.map((row) => row.split('|').filter((cell) => /^ [\d.,–]+ $/.test(cell))));

describe.each(PAGES)('the %s report', (_, page) => {
  test('leaves no figure out', () => {
    expect(page).not.toMatch(/undefined|NaN|Infinity|\[object/);
  });

  test('has tables of one shape from the first row to the last', () => {
    for (const rows of tablesOf(page)) {
      const widths = rows.map((row) => row.split(/(?<!\\)\|/).length);
      expect(new Set(widths).size, rows.join('\n')).toBe(1);
    }
  });

  test('links to its own sections by ids it has', () => {
    for (const [, id] of page.matchAll(/\]\((#[^)]+)\)/g)) expect(idsOf(page)).toContain(id);
  });
});

test('both languages have the same sections, and the same numbers in every table', () => {
  expect(idsOf(urdu)).toEqual(idsOf(english));
  expect(numbersOf(urdu)).toEqual(numbersOf(english));
  expect(numbersOf(english).flat(2).length).toBeGreaterThan(50);
});

test('the same figures give the same bytes', () => {
  expect(renderReport(madeUpFigures(), URDU)).toBe(urdu);
});

test('pages kept in one language are named in the reader’s, under paths that fit every language', () => {
  expect(english).toContain('Then [Tea](/docs/book/tea/) exist in English only');
  expect(urdu).toContain('[چائے](/docs/book/tea/) صرف انگریزی میں');
});

test('a double of a model is called one, and a model that was not measured is said not to be', () => {
  expect(english).toContain('vectors of a **double**: `scripted-openai`');
  expect(english).toContain('**not measured**');
  const { server, ...figures } = madeUpFigures();
  const real = { ...server.double, model: 'text-embedding-3-small' };
  const measured = renderReport({ ...figures, server: { ...server, real } }, ENGLISH);
  expect(measured).toContain('With a real model: `text-embedding-3-small`.');
  expect(measured).toContain('| words and model | 0.500 |');
  expect(measured).not.toContain('not measured');
});

test('times are ratios to MiniSearch’s', () => {
  expect(english).toContain('| Urdu | 1.5 |');
  expect(english).toContain('| English | 1,000 | 0.25 |');
});

test('who wrote the questions is said in both languages', () => {
  expect(english).toContain('**A language model wrote them all**');
  expect(urdu).toContain('**یہ سب ایک لسانی ماڈل نے لکھے ہیں**');
});
