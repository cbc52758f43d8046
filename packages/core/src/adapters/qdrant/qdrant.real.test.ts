import { describe, expect, test, vi } from 'vitest';
import { contentOf, embedText } from '../../testing/index-content.js';
import { describeIndexStore } from '../../testing/index-store-contract.js';
import { describeSameRanking } from '../../testing/same-ranking-contract.js';
import { EMBEDDING, TEXTS, vectorOf } from '../../testing/store-places.js';
import { createQdrantStore } from './store.js';
import { makeFlatPlace } from './testing/flat-place.js';
import { makeRealPlace } from './testing/real-place.js';

// The tests' own settings: where a real server is.
// oxlint-disable-next-line node/no-process-env
const { QDRANT_URL: url, QDRANT_API_KEY: apiKey, QDRANT_READ_ONLY_API_KEY: readingKey } = process.env;

if (url) {
  const makePlace = () => makeRealPlace(url, apiKey);
  // Creating a collection with its indexes takes a server a second or two.
  vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
  describeIndexStore(`Qdrant at ${new URL(url).host}`, makePlace);
  describeSameRanking(
    { name: 'the flat store', makePlace: makeFlatPlace },
    { name: `Qdrant at ${new URL(url).host}`, makePlace },
  );

  describe('a real server', () => {
    test('strict mode is on, and refuses what our readers never ask', async () => {
      const place = await makePlace();
      const { id } = await (await place.open()).publish(contentOf(TEXTS, { embedding: EMBEDDING }));
      const collection = `${place.name}__${id}`;
      const { config, payload_schema } = await place.client.getCollection(collection);
      expect(config.strict_mode_config).toMatchObject({ enabled: true, unindexed_filtering_retrieve: false });
      expect(Object.keys(payload_schema).sort()).toEqual(
        ['contentHash', 'kind', 'locale', 'ordinal', 'site', 'version'].sort(),
      );
      const filter = { must: [{ key: 'title', match: { value: 'x' } }] };
      await expect(place.client.scroll(collection, { filter })).rejects.toMatchObject({ status: 400 });
      await place.remove();
    });

    test('six hundred equal chunks come in the order of the site', async () => {
      const place = await makePlace();
      const store = await place.open();
      await store.publish(contentOf({ ur: Array.from({ length: 600 }, () => 'روبوٹ باغ کو پانی دیتا ہے۔') }));
      const index = await store.open('ur');
      if (!index) throw new Error('There is no index.');
      const { lexical } = await index.search({ lexical: await vectorOf(index, 'روبوٹ'), limit: 50 });
      expect(lexical.map(({ ordinal }) => ordinal)).toEqual(Array.from({ length: 50 }, (_, i) => i));
      await place.remove();
    });

    test('a key that may only read is enough for readers, and publishes nothing', async ({ skip }) => {
      if (!readingKey) return skip('QDRANT_READ_ONLY_API_KEY is not set.');
      const place = await makePlace();
      await (await place.open()).publish(contentOf(TEXTS, { embedding: EMBEDDING }));
      const store = createQdrantStore({ url, apiKey: readingKey, name: place.name });
      const index = await store.open('ur');
      if (!index) throw new Error('There is no index.');
      const dense = embedText('روبوٹ', EMBEDDING.dimensions);
      const hits = await index.search({ lexical: await vectorOf(index, 'روبوٹ'), dense, limit: 5 });
      expect([hits.lexical.length, hits.dense.length]).toEqual([2, 3]);
      expect(await index.passages([0])).toHaveLength(1);
      expect(await store.releases()).toHaveLength(1);
      await expect(store.publish(contentOf(TEXTS))).rejects.toMatchObject({ code: 'STORE_UNAUTHORIZED' });
      await expect(store.rollback()).rejects.toMatchObject({ code: 'RELEASE_NOT_FOUND' });
      await place.remove();
    });

    test('the alias is overwritten by one operation, and leads to the latest release', async () => {
      const place = await makePlace();
      const store = await place.open();
      await store.publish(contentOf({ en: ['one'] }));
      const { id } = await store.publish(contentOf({ en: ['two'] }));
      const { aliases } = await place.client.getAliases();
      expect(aliases.filter(({ alias_name }) => alias_name === place.name)).toEqual([
        { alias_name: place.name, collection_name: `${place.name}__${id}` },
      ]);
      await place.remove();
    });
  });
} else {
  test('a real Qdrant runs the contract when QDRANT_URL is set; it is not, so this says so', ({ skip }) => {
    skip('QDRANT_URL is not set: npm run test:qdrant needs a server 1.17 or later.');
  });
}
