import { expect, test } from 'vitest';
import { sketchIndex } from '../testing/build-index.js';
import { createTranslationTable } from '../translate/translation-table.js';
import { createQuestionReader, type LocaleIndex } from './question-reader.js';

const english = await sketchIndex([
  { url: '/docs/robot/', title: 'Robots', text: 'A robot waters tomatoes.' },
]);
const urdu = await sketchIndex(
  [{ url: '/ur/docs/robot/', title: 'روبوٹ', text: 'روبوٹ ٹماٹروں کو پانی دیتا ہے۔' }],
  { locale: 'ur' },
);
const taught = {
  ...english,
  translator: async (from: string) =>
    from === 'ur'
      ? createTranslationTable(new Map([['پانی', [{ term: 'water', probability: 0.9 }]]]))
      : undefined,
};

function readerOf(question: string, first: 'en' | 'ur') {
  const places: LocaleIndex[] = [
    { locale: 'en', open: async () => taught },
    { locale: 'ur', open: async () => urdu },
  ];
  const [own, other] = first === 'en' ? places : places.toReversed();
  return createQuestionReader(question, [own as LocaleIndex, other as LocaleIndex]);
}
const matchesOf = (terms: { matches?: { term: string }[] }[]) =>
  terms.flatMap(({ matches = [] }) => matches.map(({ term }) => term));

test('in its own language a question is looked up as it was typed', async () => {
  const read = await readerOf('What waters tomatoes?', 'en').readFor(taught, 'en');
  expect(read).toMatchObject({ text: 'What waters tomatoes?' });
  expect(read.reading).toBeUndefined();
  expect(matchesOf(read.question.terms)).toEqual([]);
});

test('into another language it is translated by what that index was taught', async () => {
  const reader = readerOf('پانی کون دیتا ہے؟', 'en');
  expect(reader.locale).toBe('ur');
  const read = await reader.readFor(taught, 'en');
  expect(matchesOf(read.question.terms)).toContain('water');
  expect(read.reading).toBeUndefined();
});

test('Urdu in Latin letters is read by the Urdu pages first, on whatever page it was asked', async () => {
  for (const first of ['en', 'ur'] as const) {
    const reader = readerOf('pani kaun deta hai', first);
    const read = await reader.readFor(urdu, 'ur');
    expect(read.reading).toMatchObject({ kind: 'romanised', locale: 'ur' });
    expect(read.text).toContain('پانی');
    const translated = await reader.readFor(taught, 'en');
    expect(translated.reading).toEqual(read.reading);
    expect(matchesOf(translated.question.terms)).toContain('water');
  }
});
