import { describe, expect, test } from 'vitest';
import type { SearchIndex } from '../ports/search-index.js';
import { sketchIndex, type ChunkSketch } from '../testing/build-index.js';
import { ALL_PARTS, retrieve, type RetrievalParts, type RetrieveOptions } from './retrieve.js';

const fillers = Array.from(
  { length: 20 },
  (_, i) => `Filler ${i} about nothing in particular. بے کار جملہ ${i}۔`,
);

async function urls(
  question: string,
  chunks: (string | ChunkSketch)[],
  { locale = 'en', ...options }: RetrieveOptions & { locale?: string } = {},
): Promise<string[]> {
  const index = await sketchIndex([...chunks, ...fillers], { locale });
  return (await retrieve(question, index, options)).chunks.map(({ chunk }) => chunk.url);
}

const without = (part: keyof RetrievalParts) => ({ parts: { ...ALL_PARTS, [part]: false } });

describe('retrieve', () => {
  test('expansion finds a word by its misspelling, and only then', async () => {
    const chunks = ['The greenhouse needs shade.', 'A barn for cows.'];
    expect((await urls('grenhouse', chunks))[0]).toBe('/1/');
    expect(await urls('grenhouse', chunks, without('expansion'))).toEqual([]);
  });

  test('expansion finds an Urdu word by its misspelling', async () => {
    const chunks = ['لائبریری صبح کھلتی ہے۔', 'گائے باڑے میں ہے۔'];
    expect((await urls('لایبریری', chunks, { locale: 'ur' }))[0]).toBe('/1/');
  });

  test('the page whose other sections also speak of the question comes first', async () => {
    const chunks: ChunkSketch[] = [
      { url: '/alone/', anchor: 'a', text: 'A sensor measures soil.' },
      { url: '/alone/', anchor: 'b', text: 'Cows eat grass all day.' },
      { url: '/sensors/', anchor: 'a', text: 'A sensor measures soil!' },
      { url: '/sensors/', anchor: 'b', text: 'Every sensor drifts, and soil dries.' },
    ];
    expect((await urls('sensor soil', chunks))[0]).toBe('/sensors/');
    expect((await urls('sensor soil', chunks, without('page')))[0]).toBe('/alone/');
  });

  test('pieces of one section are one piece of page evidence', async () => {
    const chunks: ChunkSketch[] = [
      { url: '/short/', text: 'A valve controls steam pressure.' },
      { url: '/long/', anchor: 'same', text: 'A valve controls steam flow here.' },
      { url: '/long/', anchor: 'same', text: 'The valve of the steam engine is old.' },
    ];
    expect((await urls('valve controls steam pressure', chunks))[0]).toBe('/short/');
  });

  test('words that stand in one sentence beat the same words scattered', async () => {
    const scattered = 'The motor hums. Cows graze here and there, slowly. Speed is for birds, they say.';
    const together = 'Cows graze here. They say birds hum slowly, and there the motor has speed.';
    expect((await urls('motor speed', [scattered, together]))[0]).toBe('/2/');
  });

  test('a word of the question in a heading adds to the score', async () => {
    const index = await sketchIndex([{ headingPath: ['بیک اپ'], text: 'یہ ہر رات چلتا ہے۔' }, ...fillers], {
      locale: 'ur',
    });
    const scoreOf = async (options: RetrieveOptions) =>
      (await retrieve('بیک اپ کب چلتا ہے', index, options)).chunks[0]?.score ?? 0;
    expect(await scoreOf({})).toBeGreaterThan(await scoreOf(without('headings')));
  });

  test('words of the question that follow each other add to the score', async () => {
    const scoreOf = async (text: string, options: RetrieveOptions) => {
      const index = await sketchIndex([text, ...fillers]);
      return (await retrieve('garden robot', index, options)).chunks[0]?.score ?? 0;
    };
    expect(await scoreOf('A garden robot.', {})).toBeGreaterThan(
      await scoreOf('A garden robot.', without('pairs')),
    );
    expect(await scoreOf('Robot garden.', {})).toBe(await scoreOf('Robot garden.', without('pairs')));
  });

  test('passages that say the same are folded, and noted with the first', async () => {
    const text =
      'The Indus rises in the mountains and flows through the plains to the Arabian Sea, carrying silt.';
    const index = await sketchIndex([{ url: '/1.0/indus/', text }, { url: '/2.0/indus/', text }, ...fillers]);
    const { chunks } = await retrieve('Where does the Indus flow?', index);
    expect(chunks.map(({ chunk }) => chunk.url)).toEqual(['/1.0/indus/']);
    expect(chunks[0]?.duplicates.map(({ url }) => url)).toEqual(['/2.0/indus/']);
  });

  test('chunks past the second stage follow when they are asked for', async () => {
    const many = Array.from(
      { length: 30 },
      (_, i) => `A lantern of kind ${'x'.repeat(i % 7)} number${i} glows.`,
    );
    expect(await urls('lantern', many)).toHaveLength(10);
    expect(await urls('lantern', many, { limit: 25 })).toHaveLength(25);
  });

  test('a question of words the index lacks finds nothing', async () => {
    expect(await urls('zxqv', ['Something else.'])).toEqual([]);
  });
});

describe('with a dense vector', () => {
  const SKETCHES: ChunkSketch[] = [
    { url: '/robot/', text: 'A garden robot waters the tomatoes at six.' },
    { url: '/oven/', text: 'Bake the bread in a hot oven.' },
    { url: '/sleep/', text: 'Everyone rests when it is dark.' },
    { url: '/ur/', text: 'روبوٹ ٹماٹروں کو پانی دیتا ہے۔' },
  ];

  /** An index whose dense search finds the chunks of these pages, in this order. */
  async function indexWith(...pages: string[]): Promise<SearchIndex> {
    const index = await sketchIndex([...SKETCHES, ...fillers]);
    const dense = pages.map((url, i) => {
      const ordinal = SKETCHES.findIndex((sketch) => sketch.url === url);
      return { ordinal, section: ordinal, page: ordinal, score: 0.9 - i / 10 };
    });
    return {
      ...index,
      search: async (query) => ({ ...(await index.search(query)), dense: query.dense ? dense : [] }),
    };
  }
  const dense = new Float32Array(1);
  const found = async (question: string, index: SearchIndex, options: RetrieveOptions = { dense }) =>
    (await retrieve(question, index, options)).chunks.map(({ chunk }) => chunk.url);

  test('what shares no word with the question is found by its vector', async () => {
    const index = await indexWith('/sleep/');
    expect(await found('nighttime slumber', index, {})).toEqual([]);
    expect(await found('nighttime slumber', index)).toEqual(['/sleep/']);
  });

  test.each([
    ['garden robot waters tomatoes', '/robot/'],
    ['روبوٹ ٹماٹروں کو پانی', '/ur/'],
  ])('what the words find well stays first: %s', async (question, url) => {
    expect((await found(question, await indexWith('/oven/', '/sleep/')))[0]).toBe(url);
  });

  test('both scores travel along', async () => {
    const { chunks, bestCosine, bestBm25 } = await retrieve(
      'tomatoes',
      await indexWith('/oven/', '/robot/'),
      { dense },
    );
    const byUrl = new Map(chunks.map((chunk) => [chunk.chunk.url, chunk]));
    expect(byUrl.get('/oven/')).toMatchObject({ bm25: 0, cosine: 0.9 });
    expect(byUrl.get('/robot/')?.cosine).toBe(0.8);
    expect(byUrl.get('/robot/')?.bm25).toBe(bestBm25);
    expect(bestCosine).toBe(0.9);
  });

  test('either ranking can be had alone', async () => {
    const index = await indexWith('/oven/', '/sleep/');
    expect(await found('tomatoes', index, { dense, weights: { lexical: 0 } })).toEqual(['/oven/', '/sleep/']);
    expect(await found('tomatoes', index, { dense, weights: { dense: 0 } })).toEqual(['/robot/']);
  });

  test('an index without vectors is searched by words, as if there were no vector', async () => {
    const index = await sketchIndex([...SKETCHES, ...fillers]);
    const strip = async (options: RetrieveOptions) => await retrieve('robot tomatoes', index, options);
    expect(await strip({ dense })).toEqual(await strip({}));
  });

  test('a chunk of the vector’s best is looked at again, however far down the words rank it', async () => {
    const many = Array.from({ length: 30 }, (_, i) => ({
      url: `/lamp/${i}/`,
      text: `lamp ${'shade '.repeat(i)}`,
    }));
    const index = await sketchIndex([...many, ...fillers]);
    const asked: number[][] = [];
    const last = { ordinal: 29, section: 29, page: 29, score: 0.9 };
    const watched: SearchIndex = {
      ...index,
      search: async (query) => ({ ...(await index.search(query)), dense: [last] }),
      passages: async (ordinals) => {
        asked.push(ordinals);
        return index.passages(ordinals);
      },
    };
    await retrieve('lamp', watched, { dense });
    expect(asked[0]).toHaveLength(11);
    expect(asked[0]).toContain(29);
  });
});

describe('evidence', () => {
  test.each([
    ['en', ['The robot waters tomatoes.', 'Tomatoes ripen late in cold summers.'], 'tomatoes robot moon'],
    ['ur', ['روبوٹ ٹماٹروں کو پانی دیتا ہے۔', 'سردی میں ٹماٹر دیر سے پکتے ہیں۔'], 'ٹماٹر روبوٹ چاند'],
  ])(
    '%s: what the best chunk covers, and what the index was calibrated to need',
    async (locale, texts, question) => {
      const index = await sketchIndex([...texts, ...fillers], { locale });
      const calibration = {
        needed: 0.9,
        ownQuestions: 90,
        answered: 0.98,
        otherQuestions: 48,
        refused: 0.96,
      };
      const calibrated = { ...index, manifest: { ...index.manifest, calibration } };
      const evidence = await retrieve(question, calibrated);
      expect(evidence.calibration).toEqual(calibration);
      expect(evidence.coverage).toBeGreaterThan(0.4);
      expect(evidence.coverage).toBeLessThan(0.9);
      expect((await retrieve(question, index)).calibration).toBeUndefined();
      expect((await retrieve('xylophon', index)).coverage).toBe(0);
    },
  );
});
