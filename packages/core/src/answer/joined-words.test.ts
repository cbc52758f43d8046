import { expect, test } from 'vitest';
import { sketchIndex } from '../testing/build-index.js';
import { analyserFor } from '../text/analyse.js';
import { joinedWords } from './joined-words.js';
import { analyseQuestion } from './question.js';
import { retrieve } from './retrieve.js';

async function joined(question: string, text: string, locale: string) {
  const index = await sketchIndex([text], { locale });
  const analysed = analyseQuestion(question, analyserFor(locale));
  return [...(await joinedWords(analysed, index))].map(([position, words]) => [
    analysed.terms[position]?.word,
    words,
  ]);
}

test.each([
  ['وزیر اعظم کون تھا؟', 'وزیراعظم نے حلف لیا۔', 'ur', 'وزیراعظم', ['وزیر', 'اعظم']],
  ['a data base for games', 'Two databases.', 'en', 'databas', ['data', 'base']],
  ['فیصل آباد کہاں ہے', 'فیصل‌آباد ایک شہر ہے۔', 'ur', 'فیصلآباد', ['فیصل', 'آباد']],
])('two neighbours of %j stand for the word they make', async (question, text, locale, term, words) => {
  expect(await joined(question, text, locale)).toEqual(words.map((word) => [word, [term]]));
});

test.each([
  ['a word of grammar is no part of a compound', 'کتاب میں', 'کتابمیں کچھ نہیں۔', 'ur'],
  ['what stands between them keeps them apart', 'book of mark', 'A bookmark.', 'en'],
  ['numbers make no word', 'model 2000', 'The model2000.', 'en'],
  ['the index must have the word', 'وزیر اعظم', 'وزیر کا اعظم', 'ur'],
])('%s', async (_rule, question, text, locale) => {
  expect(await joined(question, text, locale)).toEqual([]);
});

test('a compound is found that the page writes without a space', async () => {
  const index = await sketchIndex(
    ['وزیر خزانہ نے بجٹ پیش کیا۔', 'وزیراعظم نے کل تقریر کی۔', 'اعظم گڑھ ایک ضلع ہے۔', 'بارش ہوئی۔'],
    { locale: 'ur' },
  );
  const { chunks } = await retrieve('وزیر اعظم', index);
  expect(chunks[0]?.chunk.url).toBe('/2/');
});
