import { describe, expect, test } from 'vitest';
import type { SearchIndex } from '../ports/search-index.js';
import { sketchIndex, type ChunkSketch } from '../testing/build-index.js';
import type { ChatEvent, ChatRequest, Citation, Quote } from '../types.js';
import { answerQuestion, type AnswerIndexes, type Look } from './answer-question.js';
import { retrieve } from './retrieve.js';

const ENGLISH: ChunkSketch[] = [
  {
    url: '/docs/robots/',
    anchor: 'watering',
    title: 'Robots',
    headingPath: ['Watering'],
    text: 'A garden robot works at night. It waters the tomatoes every morning at six. Batteries last two days.',
  },
  {
    url: '/docs/bread/',
    title: 'Bread',
    text: 'Knead the dough for ten minutes. Bake the bread in a hot oven.',
  },
  {
    url: '/docs/install/',
    title: 'Installation',
    text: 'Install the command line tool with npm:\n\n```bash\nnpm install <robot> --save && echo "done"\n```\n\nThen restart.',
  },
  {
    url: '/docs/rivers/',
    title: 'Rivers',
    text: 'The Indus flows from the mountains to the sea. Boats carry cotton.',
  },
];
const URDU: ChunkSketch[] = [
  {
    url: '/ur/docs/robots/',
    anchor: 'watering',
    title: 'روبوٹ',
    headingPath: ['آبپاشی'],
    text: 'باغ کا روبوٹ رات کو کام کرتا ہے۔ وہ ٹماٹروں کو ہر صبح چھ بجے پانی دیتا ہے۔ بیٹری دو دن چلتی ہے۔',
  },
  { url: '/ur/docs/bread/', title: 'روٹی', text: 'آٹا دس منٹ تک گوندھیں۔ پھر روٹی کو گرم تنور میں پکائیں۔' },
  {
    url: '/ur/docs/rivers/',
    title: 'دریا',
    text: 'دریائے سندھ پہاڑوں سے سمندر تک بہتا ہے۔ کشتیاں کپاس لے جاتی ہیں۔',
  },
];

const english = await sketchIndex(ENGLISH);
const urdu = await sketchIndex(URDU, { locale: 'ur' });

async function ask(question: string, indexes: AnswerIndexes, request: Partial<ChatRequest> = {}) {
  const events: ChatEvent[] = [];
  const locale = indexes.own?.manifest.locale ?? 'en';
  for await (const event of answerQuestion({ question, locale, ...request }, indexes)) events.push(event);
  const of = <T extends ChatEvent['type']>(type: T) =>
    events.filter((event): event is Extract<ChatEvent, { type: T }> => event.type === type);
  const [finish] = of('finish');
  return {
    order: [...new Set(events.map(({ type }) => type))],
    sources: of('sources').flatMap(({ sources }): Citation[] => sources),
    quotes: of('quote').map(({ quote }): Quote => quote),
    finish,
  };
}

test('an English question is answered by the sentence that holds the answer, with a link to its heading', async () => {
  const { order, sources, quotes, finish } = await ask('When are the tomatoes watered?', { own: english });
  expect(order).toEqual(['sources', 'quote', 'finish']);
  expect(quotes.map(({ text }) => text)).toContain('It waters the tomatoes every morning at six.');
  expect(sources[0]).toMatchObject({
    number: 1,
    url: '/docs/robots/#watering',
    title: 'Robots',
    headingPath: ['Watering'],
  });
  expect(finish).toEqual({ type: 'finish', outcome: 'answered' });
});

test('an Urdu question is answered in the words of an Urdu page', async () => {
  const { sources, quotes, finish } = await ask('ٹماٹروں کو پانی کب دیا جاتا ہے؟', { own: urdu });
  expect(quotes.map(({ text }) => text)).toContain('وہ ٹماٹروں کو ہر صبح چھ بجے پانی دیتا ہے۔');
  expect(quotes.every(({ locale }) => locale === 'ur')).toBe(true);
  expect(sources[0]?.url).toBe('/ur/docs/robots/#watering');
  expect(finish?.outcome).toBe('answered');
});

test('every quote is a text of the page it cites', async () => {
  for (const [index, chunks, question] of [
    [english, ENGLISH, 'How long do batteries last?'],
    [urdu, URDU, 'بیٹری کتنے دن چلتی ہے؟'],
  ] as const) {
    const { sources, quotes } = await ask(question, { own: index });
    expect(quotes.length).toBeGreaterThan(0);
    expect(quotes.length).toBeLessThanOrEqual(3);
    for (const { text, citation } of quotes) {
      const source = sources.find(({ number }) => number === citation);
      const page = chunks.find(({ url }) => source?.url.startsWith(url ?? '?'));
      expect(page?.text).toContain(text);
    }
  }
});

test('code is quoted whole, with its language, as text', async () => {
  const { quotes } = await ask('How do I install the command line tool?', { own: english });
  expect(quotes).toContainEqual(
    expect.objectContaining({ text: 'npm install <robot> --save && echo "done"', codeLanguage: 'bash' }),
  );
});

test.each([
  ['Who won the cricket world cup in 1992?', { own: english }],
  ['پاکستان کا دارالحکومت کون سا شہر ہے؟', { own: urdu }],
])('a question the pages do not answer is abstained from: %s', async (question, indexes) => {
  const { quotes, finish } = await ask(question, indexes);
  expect(quotes).toEqual([]);
  expect(finish?.outcome).toBe('abstained');
});

test('what only another locale answers is cited from there, and said to be', async () => {
  const { quotes, sources, finish } = await ask('How do I install the command line tool with npm?', {
    own: urdu,
    others: [{ locale: 'en', open: async () => english }],
  });
  expect(finish).toEqual({ type: 'finish', outcome: 'answered', foundInLocale: 'en' });
  expect(sources[0]).toMatchObject({ url: '/docs/install/', locale: 'en' });
  expect(quotes.every(({ locale }) => locale === 'en')).toBe(true);
});

test('another locale is not opened when the own pages answer', async () => {
  let opened = 0;
  const open = async () => void (opened += 1) as undefined;
  await ask('بیٹری کتنے دن چلتی ہے؟', { own: urdu, others: [{ locale: 'en', open }] });
  expect(opened).toBe(0);
});

describe('where the own pages answer with little confidence', () => {
  const lacking = (pagesOnlyThere: number) => ({
    ...urdu,
    manifest: {
      ...urdu.manifest,
      translations: {
        en: { asset: { file: '', bytes: 0, sha256: '' }, bytes: 0, source: '', pagesOnlyThere },
      },
    },
  });
  const foundIn = async (
    own: SearchIndex,
    confidences: { ur: number; en: number },
    question = 'روبوٹ کب کام کرتا ہے؟',
  ) => {
    const looked: string[] = [];
    const look: Look = async (read, index) => {
      const { locale } = index.manifest;
      const confidence = confidences[locale as 'ur' | 'en'];
      looked.push(locale);
      return { ...(await retrieve(read.question, index)), confidence, sufficient: confidence >= 0.5 };
    };
    const others = [{ locale: 'en', open: async () => english }];
    const events: ChatEvent[] = [];
    for await (const event of answerQuestion({ question, locale: 'ur' }, { own, others }, look)) {
      events.push(event);
    }
    return { looked, finish: events.at(-1) };
  };

  test('a page that exists in another language alone may answer better', async () => {
    expect(await foundIn(lacking(2), { ur: 0.52, en: 0.7 }, 'robot tomatoes install npm')).toEqual({
      looked: ['ur', 'en'],
      finish: { type: 'finish', outcome: 'answered', foundInLocale: 'en' },
    });
  });

  test('the own ones are quoted unless another language is surer', async () => {
    expect(await foundIn(lacking(2), { ur: 0.55, en: 0.54 })).toEqual({
      looked: ['ur', 'en'],
      finish: { type: 'finish', outcome: 'answered' },
    });
  });

  test('no other language is asked where all pages are translated, or the answer is sure', async () => {
    expect((await foundIn(lacking(0), { ur: 0.52, en: 0.9 })).looked).toEqual(['ur']);
    expect((await foundIn(lacking(2), { ur: 0.76, en: 0.9 })).looked).toEqual(['ur']);
  });

  test('the fewer pages are lacking, the less it takes not to look for them', async () => {
    const ofHundred = { ...lacking(1), manifest: { ...lacking(1).manifest, pages: 99 } };
    expect((await foundIn(ofHundred, { ur: 0.52, en: 0.9 })).looked).toEqual(['ur', 'en']);
    expect((await foundIn(ofHundred, { ur: 0.54, en: 0.9 })).looked).toEqual(['ur']);
    expect((await foundIn(lacking(2), { ur: 0.54, en: 0.9 })).looked).toEqual(['ur', 'en']);
  });
});

test('no index, or an empty one, is nothing to search', async () => {
  const empty = await sketchIndex([]);
  for (const own of [undefined, empty]) {
    const { sources, finish } = await ask('robots', { own });
    expect(sources).toEqual([]);
    expect(finish?.outcome).toBe('nothing-to-search');
  }
});

test.each([
  ['', 'QUESTION_EMPTY'],
  ['   ', 'QUESTION_EMPTY'],
  ['?!… 😀🎉', 'QUESTION_EMPTY'],
  ['robot '.repeat(2000), 'QUESTION_TOO_LONG'],
])('%j is refused by name', async (question, code) => {
  await expect(ask(question, { own: english })).rejects.toMatchObject({ code });
});

test.each([
  'robot روبوٹ tomatoes ٹماٹر',
  'tamatar ko pani kab dete hain',
  '<img src=x onerror=alert(1)> robots',
  'r̷̢̛o̸͎͝b̵̡͘o̶͙͌t̴̰͗s̵̱̐',
  'a'.repeat(2000),
  '\u202Erobots\u202C',
])('%j is answered or abstained from, never a crash', async (question) => {
  for (const own of [english, urdu]) {
    const { finish } = await ask(question, { own });
    expect(['answered', 'abstained']).toContain(finish?.outcome);
  }
});
