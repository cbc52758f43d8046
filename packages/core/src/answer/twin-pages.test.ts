import { expect, test } from 'vitest';
import type { Retrieval } from './retrieve.js';
import { ownTwins } from './twin-pages.js';

function found(locale: string, ...addresses: string[]): Retrieval {
  const chunks = addresses.map((address) => {
    const [url = '', anchor = ''] = address.split('#');
    return { chunk: { url, anchor, locale } };
  });
  return { chunks, concepts: [], searchedChunks: chunks.length, bestBm25: 1 } as unknown as Retrieval;
}
const addressesOf = ({ chunks }: Retrieval) => chunks.map(({ chunk }) => `${chunk.url}#${chunk.anchor}`);

test('the page that is best in the other language is taken from the reader’s own pages, its heading first', () => {
  const own = found('ur', '/x/ur/docs/b/#z', '/x/ur/docs/a/#y', '/x/ur/docs/a/#k1');
  const other = found('en', '/x/docs/a/#k1', '/x/docs/b/#z');
  expect(addressesOf(ownTwins(own, other))).toEqual(['/x/ur/docs/a/#k1', '/x/ur/docs/a/#y']);
});

test('without a page of their own, readers get the other language’s', () => {
  const own = found('en', '/docs/b/#z');
  const other = found('ur', '/ur/docs/a/#k1', '/ur/docs/b/#z');
  expect(ownTwins(own, other)).toBe(other);
});
