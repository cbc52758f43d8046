import { expect, test } from 'vitest';
import { sketchIndex } from '../testing/build-index.js';
import { askAsReader } from './ask-as-reader.js';
import { retrieve } from './retrieve.js';

const english = await sketchIndex([
  { url: '/docs/bread/', text: 'Knead the dough for ten minutes. Bake the bread in a hot oven.' },
  { url: '/docs/rivers/', text: 'The Indus flows from the mountains to the sea. Boats carry cotton.' },
  { url: '/docs/kites/', text: 'Kites fly in spring. Their strings are of cotton.' },
]);
const urdu = await sketchIndex(
  [
    { url: '/ur/docs/bread/', text: 'آٹا دس منٹ تک گوندھیں۔ پھر روٹی کو گرم تنور میں پکائیں۔' },
    { url: '/ur/docs/robots/', text: 'باغ کا روبوٹ رات کو کام کرتا ہے۔ بیٹری دو دن چلتی ہے۔' },
  ],
  { locale: 'ur' },
);

const ofEnglish = { own: english, others: [{ locale: 'ur', open: async () => urdu }] };
const ofUrdu = { own: urdu, others: [{ locale: 'en', open: async () => english }] };
const pagesOf = ({ ranked }: Awaited<ReturnType<typeof askAsReader>>) => ranked.map(({ chunk }) => chunk.url);

test.each([
  ['How long is the dough kneaded?', ofEnglish, '/docs/bread/', 'Knead the dough for ten minutes.'],
  ['آٹا کتنے منٹ گوندھیں؟', ofUrdu, '/ur/docs/bread/', 'آٹا دس منٹ تک گوندھیں۔'],
  ['baagh ka robot kab kaam karta hai', ofUrdu, '/ur/docs/robots/', 'باغ کا روبوٹ رات کو کام کرتا ہے۔'],
])('%s', async (question, indexes, url, quote) => {
  const answer = await askAsReader({ question, locale: indexes.own.manifest.locale }, indexes);
  expect(answer.answered).toBe(true);
  expect(pagesOf(answer)[0]).toBe(url);
  expect(answer.sources[0]).toMatchObject({ url });
  expect(answer.quotes.map(({ text }) => text)).toContain(quote);
});

test('the index that answers comes first, whichever the reader’s own is', async () => {
  const answer = await askAsReader({ question: 'باغ کا روبوٹ کب کام کرتا ہے؟', locale: 'en' }, ofEnglish);
  expect(answer.answered).toBe(true);
  expect(pagesOf(answer)[0]).toBe('/ur/docs/robots/');
});

test('where none answers, the nearest pages stand as the chat names them, and nothing is quoted', async () => {
  const question = 'Who carried the election by a cotton vote in parliament last winter?';
  const answer = await askAsReader({ question, locale: 'en' }, ofEnglish);
  expect(answer).toMatchObject({ answered: false, quotes: [] });
  expect(pagesOf(answer)).toEqual(expect.arrayContaining(['/docs/rivers/', '/docs/kites/']));
  expect(answer.sources.map(({ url }) => url)).toContain(pagesOf(answer)[0]);
});

test('passages may be found in another way', async () => {
  const answer = await askAsReader({ question: 'bread', locale: 'en' }, ofEnglish, (_, index, options) =>
    retrieve('kites', index, options),
  );
  expect(pagesOf(answer)).toEqual(['/docs/kites/']);
});

test('what holds no word cannot be asked', async () => {
  await expect(askAsReader({ question: '؟', locale: 'ur' }, ofUrdu)).rejects.toMatchObject({
    code: 'QUESTION_EMPTY',
  });
});
