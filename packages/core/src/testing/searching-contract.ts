import { expect, test } from 'vitest';
import type { ReleaseContent } from '../ports/index-store.js';
import type { SearchIndex } from '../ports/search-index.js';
import { analyserFor } from '../text/analyse.js';
import { contentOf, embedText } from './index-content.js';
import { EMBEDDING, TEXTS, preparePlaces, vectorOf, type StorePlace } from './store-places.js';

/** With one word that the index does not have. */
const GATE = analyserFor('ur').terms('دروازہ')[0] ?? '';
const ENGLISH_URDU = new Map([
  [
    'gate',
    [
      { term: GATE, probability: 0.7 },
      { term: 'روبوٹ', probability: 0.1 },
    ],
  ],
  [
    'robot',
    [
      { term: 'روبوٹ', probability: 0.9 },
      { term: 'آتش', probability: 0.05 },
    ],
  ],
]);

/** What an opened index finds and tells. */
export function describeSearching(makePlace: () => Promise<StorePlace>): void {
  const { store } = preparePlaces(makePlace);

  /** Publishes and opens. */
  const indexOf = async (content: ReleaseContent, locale: string): Promise<SearchIndex> => {
    const publisher = await store();
    await publisher.publish(content);
    const index = await publisher.open(locale);
    if (!index) throw new Error(`${publisher.description} has no index of ${locale}.`);
    return index;
  };
  const ordinals = (hits: { ordinal: number }[]) => hits.map(({ ordinal }) => ordinal);

  test.each([
    ['en', 'robot', [2, 0], 'gate', [1]],
    ['ur', 'روبوٹ', [2, 0], 'دروازہ', [1]],
  ] as const)('finds chunks of %s by their words, best first', async (locale, often, both, once, one) => {
    const index = await indexOf(contentOf(TEXTS), locale);
    const search = async (text: string) =>
      (await index.search({ lexical: await vectorOf(index, text), limit: 10 })).lexical;
    const hits = await search(often);
    expect(ordinals(hits)).toEqual(both);
    expect(hits[0]?.score).toBeGreaterThan(hits[1]?.score ?? NaN);
    expect(hits[1]?.score).toBeGreaterThan(0);
    expect(ordinals(await search(once))).toEqual(one);
    expect(await search('volcano آتش')).toEqual([]);
  });

  test.each(['en', 'ur'] as const)('tells what a reader of %s must know of the release', async (locale) => {
    const index = await indexOf(contentOf(TEXTS), locale);
    expect(index.manifest).toMatchObject({ locale, pages: 3, sections: 3, chunks: 3 });
    const words = await index.words();
    expect(words).toEqual([...words].sort());
    expect(index.embedding).toBeUndefined();
    const word =
      analyserFor(locale)
        .terms(TEXTS[locale][0] ?? '')
        .at(1) ?? '';
    expect(words).toContain(word);
    const frequencies = await index.documentFrequencies([word, 'volcano', '404']);
    expect(Object.fromEntries(frequencies)).toMatchObject({ volcano: 0, 404: 0 });
    expect(frequencies.get(word)).toBeGreaterThan(0);
  });

  test('counts in how many chunks a term stands, also a number and a word of most chunks', async () => {
    const texts = ['port 3000 opens', 'port 3000 and port 4000', 'port closed', 'the port'];
    const index = await indexOf(contentOf({ en: texts }), 'en');
    const frequencies = await index.documentFrequencies(['port', '3000', '4000']);
    expect(Object.fromEntries(frequencies)).toEqual({ port: 4, 3000: 2, 4000: 1 });
  });

  test('translates words of another language into words of the index, also in a locale that is carried over', async () => {
    const published = contentOf(TEXTS);
    const taught = published.locales.map((content) => ({
      ...content,
      ...(content.locale === 'ur' && {
        translations: { en: { translations: ENGLISH_URDU, source: 'test', pagesOnlyThere: 0 } },
      }),
    }));
    const publisher = await store();
    await publisher.publish({ ...published, locales: taught });
    await publisher.publish(contentOf({ en: ['Another text'] }));
    const index = await (await store()).open('ur');
    const table = await index?.translator?.('en');
    const found = await table?.translations(['robot', 'gate', 'volcano']);
    expect([...(found ?? [])].map(([term, words]) => [term, words.map((word) => word.term)])).toEqual([
      ['robot', ['روبوٹ']],
      ['gate', [GATE, 'روبوٹ']],
    ]);
    expect(found?.get('gate')?.[0]?.certainty).toBeCloseTo(0.7, 1);
    expect([...((await table?.all())?.keys() ?? [])].sort()).toEqual(['gate', 'robot']);
    expect(await index?.translator?.('fr')).toBeUndefined();
    expect(await (await (await store()).open('en'))?.translator?.('ur')).toBeUndefined();
  });

  test('passages come back whole, in the order asked for', async () => {
    const sketches = [
      { text: 'پہلی بات۔', url: '/ur/a/', title: 'پہلا صفحہ', heading: 'سرخی', version: '2.0' },
      { text: 'دوسری بات۔', url: '/ur/b/', title: 'دوسرا صفحہ' },
    ];
    const content = contentOf({ ur: sketches });
    const index = await indexOf(content, 'ur');
    const given = (content.locales[0]?.chunks ?? []).map(({ contentHash: _hash, ...passage }) => passage);
    expect(await index.passages([1, 0])).toEqual([given[1], given[0]]);
    expect(await index.passages([])).toEqual([]);
  });

  test('a locale is searched alone, also for words that both have', async () => {
    const content = contentOf({ en: ['npm run build'], ur: ['پہلے npm run build چلائیں', 'اردو'] });
    const index = await indexOf(content, 'ur');
    const { lexical } = await index.search({ lexical: await vectorOf(index, 'npm build'), limit: 10 });
    expect(ordinals(lexical)).toEqual([0]);
    expect((await index.passages([0]))[0]?.locale).toBe('ur');
  });

  test('hits carry the numbers of their page and section', async () => {
    const sketches = [
      { text: 'robot one', url: '/a/', heading: 'One' },
      { text: 'robot two', url: '/a/', heading: 'Two' },
      { text: 'robot three', url: '/b/' },
    ];
    const index = await indexOf(contentOf({ en: sketches }, { embedding: EMBEDDING }), 'en');
    const { lexical, dense } = await index.search({
      lexical: await vectorOf(index, 'robot'),
      dense: embedText('robot', EMBEDDING.dimensions),
      limit: 10,
    });
    for (const hits of [lexical, dense]) {
      const places = hits
        .toSorted((a, b) => a.ordinal - b.ordinal)
        .map(({ page, section }) => [page, section]);
      expect(places).toEqual([
        [0, 0],
        [0, 1],
        [1, 2],
      ]);
    }
  });

  test('a reader of a version finds that version, the latest of other instances, and pages without versions', async () => {
    const sketches = ['1.0', '2.0', 'api/1.0', 'api/3.0', undefined].map((version, i) => ({
      text: `robot ${i}`,
      url: `/${i}/`,
      ...(version !== undefined && { version }),
    }));
    const content = contentOf({ en: sketches }, { embedding: EMBEDDING, latestVersions: ['2.0', 'api/3.0'] });
    const index = await indexOf(content, 'en');
    const dense = embedText('robot', EMBEDDING.dimensions);
    const found = async (version?: string) => {
      const lexical = await vectorOf(index, 'robot');
      const hits = await index.search({ lexical, dense, limit: 10, version });
      const sorted = [hits.lexical, hits.dense].map((list) => ordinals(list).sort());
      expect(sorted[0]).toEqual(sorted[1]);
      return sorted[0];
    };
    expect(await found()).toEqual([1, 3, 4]);
    expect(await found('1.0')).toEqual([0, 3, 4]);
    expect(await found('api/1.0')).toEqual([1, 2, 4]);
    expect(await found('no such version')).toEqual([1, 3, 4]);
  });

  test.each([
    ['en', 'The robot waters the garden.', 'A gate.'],
    ['ur', 'روبوٹ باغ کو پانی دیتا ہے۔', 'ایک دروازہ۔'],
  ])(
    'equal chunks of %s stand in the order of the site, and a limit keeps the first',
    async (locale, text, other) => {
      const texts = Array.from({ length: 23 }, (_, i) => (i % 6 === 3 ? other : text));
      const index = await indexOf(contentOf({ [locale]: texts }, { embedding: EMBEDDING }), locale);
      const question = {
        lexical: await vectorOf(index, text),
        dense: embedText(text, EMBEDDING.dimensions),
        limit: 7,
      };
      const { lexical, dense } = await index.search(question);
      expect(ordinals(lexical)).toEqual([0, 1, 2, 4, 5, 6, 7]);
      expect(ordinals(dense)).toEqual([0, 1, 2, 4, 5, 6, 7]);
      expect(new Set(lexical.map(({ score }) => score)).size).toBe(1);
      expect(new Set(dense.map(({ score }) => score)).size).toBe(1);
      expect(dense[0]?.score).toBeCloseTo(1, 3);
    },
  );

  test.each([
    ['en', 'The garden has a gate.', 'volcanoes of Iceland'],
    ['ur', 'باغ کا ایک دروازہ ہے۔', 'آئس لینڈ کے آتش فشاں'],
  ] as const)('finds chunks of %s by their meaning, with the cosine as score', async (locale, near, far) => {
    const index = await indexOf(contentOf({ [locale]: [far, near] }, { embedding: EMBEDDING }), locale);
    expect(index.embedding).toEqual(EMBEDDING);
    const dense = embedText(near, EMBEDDING.dimensions).map((component) => component * 100);
    const hits = (await index.search({ lexical: [], dense, limit: 10 })).dense;
    expect(ordinals(hits)).toEqual([1, 0]);
    expect(hits[0]?.score).toBeCloseTo(1, 3);
    expect(Math.abs(hits[1]?.score ?? NaN)).toBeLessThan(0.6);
  });

  test('a chunk whose vector has norm 0 has cosine 0', async () => {
    const content = contentOf({ en: ['robot'] }, { embedding: EMBEDDING });
    content.locales[0]?.vectors?.fill(0);
    const index = await indexOf(content, 'en');
    const dense = embedText('robot', EMBEDDING.dimensions);
    expect((await index.search({ lexical: [], dense, limit: 10 })).dense).toMatchObject([{ score: 0 }]);
  });

  test('a question embedded by another model is refused by its length', async () => {
    const index = await indexOf(contentOf(TEXTS, { embedding: EMBEDDING }), 'en');
    await expect(
      index.search({ lexical: [], dense: embedText('robot', 12), limit: 10 }),
    ).rejects.toMatchObject({ code: 'EMBEDDING_MISMATCH', message: expect.stringMatching(/12.*48|48.*12/s) });
  });

  test('without vectors in the release, or in the question, no chunk is found by meaning', async () => {
    const plain = await indexOf(contentOf(TEXTS), 'en');
    expect((await plain.search({ lexical: [], dense: embedText('robot', 48), limit: 10 })).dense).toEqual([]);
    const embedded = await indexOf(contentOf(TEXTS, { embedding: EMBEDDING }), 'en');
    expect(await embedded.search({ lexical: [], limit: 10 })).toEqual({ lexical: [], dense: [] });
  });

  test('a locale without a page opens and finds nothing', async () => {
    const content = contentOf({ en: ['robot'], ur: [] }, { embedding: EMBEDDING });
    const index = await indexOf(content, 'ur');
    expect(index.manifest).toMatchObject({ pages: 0, chunks: 0 });
    expect(await index.documentFrequencies(['robot'])).toEqual(new Map([['robot', 0]]));
    const query = {
      lexical: [{ term: 'robot', weight: 1 }],
      dense: embedText('robot', EMBEDDING.dimensions),
      limit: 10,
    };
    expect(await index.search(query)).toEqual({ lexical: [], dense: [] });
  });
}
