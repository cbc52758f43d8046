import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { analyseQuestion } from '../answer/question.js';
import { retrieve } from '../answer/retrieve.js';
import type { StaticIndex } from '../index/static-index.js';
import { sketchIndex } from '../testing/build-index.js';
import { analyserFor } from '../text/analyse.js';
import { correctSpelling } from './correct-spelling.js';

let english: StaticIndex;
let urdu: StaticIndex;
let german: StaticIndex;

beforeAll(async () => {
  english = await sketchIndex([
    'Retrieval finds passages by their embeddings, and which vectors are near. What is it?',
    'An augmented prompt cites its sources. Docusaurus builds the site.',
    'The database keeps sessions and the difference between releases.',
    'The average p95 latency of a query. How does the keyboard work?',
    ...Array.from({ length: 10 }, (_, i) => `Filler ${i} of no interest.`),
  ]);
  urdu = await sketchIndex(
    [
      'تلاش کا ذریعہ لائبریری ہے۔ یہ کیا ہے اور کون سا ہے؟',
      'انٹرنیٹ پر ویکٹر اور ایمبیڈنگ سے مشابہت ناپتے ہیں۔ retrieval',
      'گیتا ایک کتاب ہے۔ مسئلہ حل ہوا۔',
      ...Array.from({ length: 10 }, (_, i) => `بے کار جملہ ${i}۔`),
    ],
    { locale: 'ur' },
  );
  german = await sketchIndex(['Die Einbettungen stehen im Verzeichnis.', 'Nichts weiter.'], { locale: 'de' });
});

describe('a misspelt question in English', () => {
  test.each([
    ['how does retreival work?', 'how does retrieval work?'],
    ['How does retrival work', 'How does retrieval work'],
    ['what are embeddnigs', 'what are embeddings'],
    ['Retreival of which vectors?', 'Retrieval of which vectors?'],
    ['the diffrence between vecotrs', 'the difference between vectors'],
    ['retrievalaugmented prompt', 'retrieval augmented prompt'],
    ['which data base is it', 'which database is it'],
    ['does the keybord work', 'does the keyboard work'],
    ['whta is the latency', 'what is the latency'],
  ])('%s: %s', async (text, corrected) => {
    expect((await correctSpelling(text, english)).corrected).toBe(corrected);
  });

  test('finds what it meant', async () => {
    const { question } = await correctSpelling('what are embeddnigs', english);
    expect((await retrieve(question, english)).chunks[0]?.chunk.url).toBe('/1/');
    expect(question.terms.at(-1)).toMatchObject({ term: 'embed', word: 'embeddings', isStopWord: false });
  });

  test.each([
    ['whose words are all known', 'which passages does retrieval find?'],
    ['with words like no other', 'does retrieval photosynthesise chlorophyll?'],
    ['with names', 'does Retrievol at Vektors work?'],
    ['with acronyms and names in code', 'retrieval by SESION or db.sesions or vecotrOf()'],
    ["with contractions that aren't known", "retrieval that they'd find"],
    ['with numbers', 'retrieval 1234'],
    ['most of which is unknown', 'retreival vecotrs embeddnigs xylophon'],
  ])('%s stays as it is', async (_what, text) => {
    const read = await correctSpelling(text, english);
    expect(read.question).toEqual(analyseQuestion(text, analyserFor('en')));
    expect(read.corrected).toBeUndefined();
  });
});

describe('a misspelt question in Urdu', () => {
  test.each([
    ['ایمبیڈگ سے مشابہت', 'ایمبیڈنگ سے مشابہت'],
    ['تلاش کا زریعہ', 'تلاش کا ذریعہ'],
    ['طلاش کا ذریعہ', 'تلاش کا ذریعہ'],
    ['لایبریری کیا ہے؟', 'لائبریری کیا ہے؟'],
    ['مسلہ کیا ہے', 'مسئلہ کیا ہے'],
    ['ویکٹرر کیا ہے', 'ویکٹر کیا ہے'],
    ['انٹر نیٹ کیا ہے', 'انٹرنیٹ کیا ہے'],
    ['لائبریری کیاہے', 'لائبریری کیا ہے'],
    ['گے تا کیا ہے', 'گیتا کیا ہے'],
    ['تلاش کونسا ذریعہ ہے', 'تلاش کون سا ذریعہ ہے'],
    ['retreival کیا ہے', 'retrieval کیا ہے'],
  ])('%s: %s', async (text, corrected) => {
    expect((await correctSpelling(text, urdu)).corrected).toBe(corrected);
  });

  test.each([
    ['whose words are all known', 'کیا لائبریری تلاش کا ذریعہ ہے؟'],
    ['with words like no other', 'بریانی کیا ہے'],
  ])('%s stays as it is', async (_what, text) => {
    const read = await correctSpelling(text, urdu);
    expect(read).toEqual({ question: analyseQuestion(text, analyserFor('ur')) });
  });
});

test('a language without stems is corrected too', async () => {
  expect((await correctSpelling('die einbetungen', german)).corrected).toBe('die einbettungen');
});

test('a word that is repeated is not joined with its neighbour', async () => {
  expect((await correctSpelling('data base and data', english)).corrected).toBeUndefined();
});

test('any question keeps its known words, and is corrected the same each time', async () => {
  const words = await english.words();
  const word = fc.constantFrom(
    'retreival',
    'retrieval',
    'data',
    'base',
    'xyzzy',
    'کیاہے',
    'a.b',
    'Names',
    '7',
    "it's",
    '  ',
  );
  const text = fc.oneof(
    fc.string({ minLength: 1 }),
    fc.array(word, { minLength: 1 }).map((several) => several.join(' ')),
  );
  await fc.assert(
    fc.asyncProperty(text, async (typed) => {
      let plain;
      try {
        plain = analyseQuestion(typed, analyserFor('en'));
      } catch {
        return;
      }
      const read = await correctSpelling(typed, english);
      expect(await correctSpelling(typed, english)).toEqual(read);
      const terms = new Set(read.question.terms.map(({ term }) => term));
      const known = plain.terms.filter(({ term }) => words.includes(term));
      for (const { term } of known) if (read.corrected === undefined) expect(terms.has(term)).toBe(true);
      for (const { certainty } of read.question.terms.flatMap(({ matches }) => matches ?? [])) {
        expect(certainty).toBeGreaterThan(0);
        expect(certainty).toBeLessThanOrEqual(1);
      }
    }),
  );
});
