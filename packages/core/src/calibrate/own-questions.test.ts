import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sketchChunks } from '../testing/build-index.js';
import { analyserFor } from '../text/analyse.js';
import { ownQuestions } from './own-questions.js';

const PAGES = {
  en: [
    'The robot waters tomatoes at six every morning. Charge its battery overnight with the blue cable.',
    'Soil that stays wet for days makes roots rot. A camera counts ripe fruit for the server.',
    'Greenhouses keep frost away from young plants in early spring and late autumn.',
  ],
  ur: [
    'روبوٹ ہر صبح چھ بجے ٹماٹروں کو پانی دیتا ہے۔ اس کی بیٹری رات بھر نیلی تار سے چارج کریں۔',
    'جو مٹی کئی دن گیلی رہے اس میں جڑیں گل جاتی ہیں۔ کیمرا پکے پھل گنتا ہے اور گنتی سرور کو بھیجتا ہے۔',
    'شیشے کا گھر چھوٹے پودوں کو سردی اور پالے سے بچاتا ہے، خاص کر بہار کے شروع میں۔',
  ],
};

describe.each(['en', 'ur'] as const)('%s', (locale) => {
  const chunks = sketchChunks(PAGES[locale], locale);
  const analyser = analyserFor(locale);
  const asked = ownQuestions(chunks, analyser, 50);

  test('one question a chunk, the same every time', () => {
    expect(asked).toHaveLength(3);
    expect(ownQuestions(chunks, analyser, 50)).toEqual(asked);
    expect(ownQuestions(chunks, analyser, 2)).toHaveLength(2);
  });

  test('in words of the pages, content before grammar, each term once', () => {
    const known = new Set(chunks.flatMap(({ text }) => analyser.terms(text)));
    for (const { question } of asked) {
      const terms = question.terms.map(({ term }) => term);
      expect(new Set(terms).size).toBe(terms.length);
      expect(terms.every((term) => known.has(term))).toBe(true);
      const content = question.terms.filter(({ isStopWord }) => !isStopWord);
      expect(content.length).toBeGreaterThan(0);
      expect(content.length).toBeLessThanOrEqual(6);
      expect(question.terms.slice(0, content.length)).toEqual(content);
      expect(question.pairs).toEqual(content.slice(1).map((_, i) => [i, i + 1]));
    }
  });
});

test('a heading is asked for as well as a sentence, and the version is its chunk’s', () => {
  const sketch = { text: '```\ncode()\n```', headingPath: ['Repotting tomatoes before the first frost'] };
  const [asked] = ownQuestions(sketchChunks([{ ...sketch, version: '2.0' }]), analyserFor('en'), 1);
  const heading = analyserFor('en').terms('Repotting tomatoes before the first frost');
  expect(asked?.question.terms.every(({ term }) => heading.includes(term))).toBe(true);
  expect(asked?.version).toBe('2.0');
});

test('code, tables and short sentences make no question', () => {
  const chunks = sketchChunks(['```js\nconst robot = waters(tomatoes);\n```', 'a | b', 'Yes.', '']);
  expect(ownQuestions(chunks, analyserFor('en'), 9)).toEqual([]);
  expect(ownQuestions([], analyserFor('en'), 9)).toEqual([]);
});

test('whatever the pages say, a question has a term and its pairs are of its terms', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 200 }), { maxLength: 8 }), (texts) => {
      for (const { question } of ownQuestions(sketchChunks(texts), analyserFor('ur'), 5)) {
        expect(question.terms.length).toBeGreaterThan(0);
        for (const place of question.pairs.flat()) expect(question.terms[place]).toBeDefined();
      }
    }),
  );
});
