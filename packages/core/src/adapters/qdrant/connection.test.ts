import { expect, test } from 'vitest';
import { connect, systemClock } from './connection.js';
import { createQdrantStore } from './store.js';
import { FakeQdrant } from './testing/fake-qdrant.js';

const timeoutsMs = { query: 1000, load: 1000, write: 1000 };
const originOf = (url: string) => connect({ url, timeoutsMs, clock: systemClock }).origin;

test.each([
  ['http://localhost:6333', 'http://localhost:6333'],
  ['http://localhost', 'http://localhost:6333'],
  ['https://x.cloud.qdrant.io', 'https://x.cloud.qdrant.io:6333'],
  ['https://qdrant.example:443', 'https://qdrant.example:443'],
  ['http://qdrant.example:80/', 'http://qdrant.example:80'],
  ['https://example.org:8443/qdrant/', 'https://example.org:8443/qdrant'],
  ['http://[::1]:6334', 'http://[::1]:6334'],
])('%s is asked at %s', (url, origin) => {
  expect(originOf(url)).toBe(origin);
});

test.each(['', 'localhost:6333', 'ftp://host', 'https://', 'قدرنٹ'])('%j is no URL of a server', (url) => {
  expect(() => originOf(url)).toThrow(expect.objectContaining({ code: 'OPTION_INVALID' }));
});

test('a key in the URL is refused, and not shown', () => {
  const url = 'https://user:the-secret@qdrant.example:6333';
  expect(() => originOf(url)).toThrow(expect.objectContaining({ code: 'OPTION_INVALID' }));
  expect(() => originOf(url)).not.toThrow(/the-secret/);
});

test('a path before Qdrant’s own is kept, and the store says where it is', async () => {
  const server = await new FakeQdrant().start();
  const store = createQdrantStore({ url: `${server.url}/behind/proxy`, apiKey: 'the-secret', name: 'docs' });
  await expect(store.current()).rejects.toMatchObject({ code: 'INDEX_NOT_FOUND' });
  expect(server.requests.map(({ path }) => path)).toEqual(['/behind/proxy/aliases']);
  expect(store.description).toBe(`Qdrant ${server.url}/behind/proxy, docs`);
  server.stop();
});
