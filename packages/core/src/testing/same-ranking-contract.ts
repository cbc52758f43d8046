import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fuse } from '../answer/fuse.js';
import type { IndexStore } from '../ports/index-store.js';
import type { Hit, SearchIndex } from '../ports/search-index.js';
import { BILINGUAL_QUESTIONS, createBilingualContent, embedText } from './index-content.js';
import { TIMEOUT_MS, vectorOf, type StorePlace } from './store-places.js';

const EMBEDDING = { model: 'contract-model', dimensions: 96 };
const TOP = 10;

interface NamedPlace {
  name: string;
  makePlace(): Promise<StorePlace>;
}

/**
 * Two stores that were given the same data rank alike: the same top 10 by words, by meaning and by both, ties included.
 * The corpus has some hundred chunks in English and Urdu, in two versions, many of them equal.
 */
export function describeSameRanking(a: NamedPlace, b: NamedPlace): void {
  describe(`${a.name} and ${b.name}, given the same data`, { timeout: TIMEOUT_MS }, () => {
    const places: StorePlace[] = [];
    const stores: IndexStore[] = [];
    beforeAll(async () => {
      const content = createBilingualContent({ embedding: EMBEDDING });
      for (const { makePlace } of [a, b]) {
        const place = await makePlace();
        places.push(place);
        const store = await place.open();
        stores.push(store);
        await store.publish(content);
      }
    }, TIMEOUT_MS);
    afterAll(async () => {
      for (const store of stores) await store.close();
      for (const place of places) await place.remove();
    });

    const cases = (['en', 'ur'] as const).flatMap((locale) =>
      BILINGUAL_QUESTIONS[locale].flatMap((question) =>
        [undefined, '1.0'].map((version) => ({ locale, question, version })),
      ),
    );
    test.each(cases)(
      'find the same for “$question” ($locale, version $version)',
      async ({ locale, ...asked }) => {
        const [first, second] = await Promise.all(
          stores.map(async (store) => {
            const index = await store.open(locale);
            if (!index) throw new Error(`${store.description} has no index of ${locale}.`);
            return rankings(index, asked);
          }),
        );
        expect(withoutScores(second)).toEqual(withoutScores(first));
        const scores = [first, second].map((found) => scoresOf(found));
        scores[1]?.forEach((score, i) => expect(score).toBeCloseTo(scores[0]?.[i] ?? NaN, 4));
        expect(first?.dense).toHaveLength(TOP);
      },
    );
  });
}

type Rankings = Awaited<ReturnType<typeof rankings>>;

/** 32-bit floats, added up in a store's own order, may round to neighbouring digits. */
const scoresOf = (found: Rankings | undefined): number[] =>
  [...(found?.lexical ?? []), ...(found?.dense ?? [])].map(({ score }) => score);

const withoutScores = (found: Rankings | undefined) => {
  const places = (hits: Hit[] = []) => hits.map(({ score: _score, ...place }) => place);
  return { ...found, lexical: places(found?.lexical), dense: places(found?.dense) };
};

async function rankings(
  index: SearchIndex,
  { question, version }: { question: string; version: string | undefined },
): Promise<{ lexical: Hit[]; dense: Hit[]; fused: number[]; urls: string[] }> {
  const { lexical, dense } = await index.search({
    lexical: await vectorOf(index, question),
    dense: embedText(question, EMBEDDING.dimensions),
    version,
    limit: 50,
  });
  const lists = [lexical, dense].map((hits) => ({ ordinals: hits.map(({ ordinal }) => ordinal), weight: 1 }));
  const fused = fuse(lists)
    .slice(0, TOP)
    .map(({ ordinal }) => ordinal);
  const urls = (await index.passages(fused)).map(({ url, anchor }) => `${url}#${anchor}`);
  return { lexical: lexical.slice(0, TOP), dense: dense.slice(0, TOP), fused, urls };
}
