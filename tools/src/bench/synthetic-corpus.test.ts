import { describe, expect, it } from 'vitest';
import { createCorpus } from './synthetic-corpus.js';
import { createVocabulary } from './vocabulary.js';
import { createRandom } from './random.js';

describe.each([
  { locale: 'en', letters: /^[a-z .]+$/ },
  { locale: 'ur', letters: /^[\p{Script=Arabic} ۔]+$/u },
] as const)('a made-up corpus in $locale', ({ locale, letters }) => {
  const size = { chunkCount: 25, questionCount: 20 };
  const vocabulary = createVocabulary(locale, 5000);
  const corpus = createCorpus(vocabulary, size);

  it('has as many chunks as asked for, on pages of ten', () => {
    expect(corpus.chunks).toHaveLength(25);
    expect(corpus.pages.map(({ sections }) => sections.length)).toEqual([10, 10, 5]);
    expect(new Set(corpus.chunks.map(({ id }) => id)).size).toBe(25);
  });

  it('is the same each time', () => {
    expect(createCorpus(createVocabulary(locale, 5000), size)).toEqual(corpus);
  });

  it('is written in the letters of its language', () => {
    for (const { text } of corpus.chunks) expect(text).toMatch(letters);
    for (const question of corpus.questions) expect(question).toMatch(letters);
  });

  it('is asked about with words that stand together in one of its chunks', () => {
    for (const question of corpus.questions) {
      const [, ...telling] = question.split(' ').slice(0, -1);
      const holders = corpus.chunks.filter(({ text }) => telling.every((word) => text.includes(word)));
      expect(telling).toHaveLength(3);
      expect(holders).not.toEqual([]);
    }
  });

  it('uses common words often and most words seldom', () => {
    const random = createRandom(1);
    const drawn = Array.from({ length: 20_000 }, () => vocabulary.draw(random));
    const countOf = (word = '') => drawn.filter((each) => each === word).length;
    expect(countOf(vocabulary.words[0])).toBeGreaterThan(countOf(vocabulary.words[9]));
    expect(countOf(vocabulary.words[9])).toBeGreaterThan(countOf(vocabulary.words[999]));
    expect(new Set(vocabulary.words).size).toBe(vocabulary.words.length);
  });
});
