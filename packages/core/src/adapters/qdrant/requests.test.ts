import { expect, test } from 'vitest';
import { contentOf, createBilingualContent, embedText } from '../../testing/index-content.js';
import { EMBEDDING, vectorOf } from '../../testing/store-places.js';
import { makeFakePlace } from './testing/qdrant-place.js';
import { oneOfEachShape, typeCheckRequests } from './testing/type-check-requests.js';
import type { FakeRequest } from './testing/fake-qdrant.js';

const search = (body: unknown): FakeRequest => ({
  method: 'POST',
  path: '/collections/docs/points/query/batch',
  query: {},
  body,
});

/** Requests as one might write them by mistake. */
const WRONG: FakeRequest[] = [
  search({ searches: [{ query: [0.1], using: 'dense', filter: { must: [{ key: 'locale', mtach: {} }] } }] }),
  search({ searches: [{ query: [0.1], vector_name: 'dense' }] }),
  search({ searches: [{ query: { indices: [1], weights: [1] }, using: 'bm25' }] }),
  search({ searches: [{ query: [0.1], params: { exact: 'yes' } }] }),
  { ...search(undefined), query: { timeuot: '2' } },
  { ...search(undefined), path: '/collections/docs/points/query/all' },
  { method: 'PUT', path: '/collections/docs/points', query: {}, body: { points: [{ id: 1, payload: {} }] } },
  { method: 'PUT', path: '/collections/docs', query: {}, body: { strict_mode_config: { max_limit: 3 } } },
  {
    method: 'PUT',
    path: '/collections/docs',
    query: {},
    body: { vectors: { dense: { size: 3, distance: 'cosine' } } },
  },
  {
    method: 'POST',
    path: '/collections/aliases',
    query: {},
    body: { actions: [{ create_alias: { alias: 'docs' } }] },
  },
];

test('every request is one that Qdrant’s OpenAPI description allows, and the fake answers as it says', async () => {
  const { server, open, remove } = await makeFakePlace();
  try {
    for (const embedding of [undefined, EMBEDDING]) {
      const store = await open();
      await store.publish(createBilingualContent({ embedding, pagesPerLocale: 12 }));
      await store.publish(contentOf({ ur: ['ایک روبوٹ'] }, { embedding }));
      const index = await store.open('en');
      if (!index) throw new Error('Locale en was not carried over.');
      const lexical = await vectorOf(index, 'robot');
      const dense = embedText('robot', EMBEDDING.dimensions);
      await index.search({ lexical, dense, version: '1.0', limit: 5 });
      await index.search({ lexical, limit: 5 });
      await index.passages([1, 2]);
      await store.vectors(
        [contentOf({ ur: ['ایک روبوٹ'] }).locales[0]?.chunks[0]?.contentHash ?? ''],
        EMBEDDING,
      );
      await store.rollback();
      await store.publish(createBilingualContent({ embedding, pagesPerLocale: 3 }));
      await store.publish(createBilingualContent({ embedding, pagesPerLocale: 3 }));
      await store.publish(createBilingualContent({ embedding, pagesPerLocale: 3 }));
      expect(await store.releases()).toHaveLength(3);
    }
    const requests = oneOfEachShape(server.requests);
    const routes = new Set(
      requests.map(({ method, path }) => `${method} ${path.split('/').slice(3).join('/')}`),
    );
    expect([...routes].sort()).toEqual([
      'DELETE ',
      'GET ',
      'POST ',
      'POST points',
      'POST points/count',
      'POST points/query/batch',
      'POST points/scroll',
      'PUT ',
      'PUT index',
      'PUT points',
    ]);
    expect(await typeCheckRequests(requests, WRONG)).toEqual([]);
  } finally {
    remove();
  }
}, 60_000);
