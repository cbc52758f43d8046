import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { contentOf, embedText } from '../../testing/index-content.js';
import { EMBEDDING, TEXTS, vectorOf } from '../../testing/store-places.js';
import { createQdrantStore } from './store.js';
import { FakeQdrant, type FakeRequest } from './testing/fake-qdrant.js';
import { FakeClock } from './testing/qdrant-place.js';

const KEYS = { reading: 'reading-key-7f3a', writing: 'writing-key-9c1e' };
const CONTENT = contentOf(TEXTS, { embedding: EMBEDDING });
const DENSE = embedText('robot', EMBEDDING.dimensions);

const isQuery = ({ path }: FakeRequest) => path.endsWith('/points/query/batch');
const isUpsert = ({ method, path }: FakeRequest) => method === 'PUT' && path.endsWith('/points');

let server: FakeQdrant;
let clock: FakeClock;
const storeWith = (apiKey: string | undefined, timeoutMs = 2000) =>
  createQdrantStore({ url: server.url, apiKey, name: 'docs', timeoutMs, clock });

beforeEach(async () => {
  server = await new FakeQdrant({ keys: KEYS }).start();
  clock = new FakeClock();
});
afterEach(() => server.stop());

/** What a question meets, with everything that could be printed of it. */
async function faultOf(
  asking: Promise<unknown>,
): Promise<{ code: string; message: string; printed: string }> {
  const error: unknown = await asking.then(
    () => {
      throw new Error('It did not fail.');
    },
    (reason: unknown) => reason,
  );
  const { code, message, stack, cause } = error as Error & { code: string };
  return { code, message, printed: `${message}\n${stack}\n${JSON.stringify(cause)}\n${String(cause)}` };
}

describe('a question, while Qdrant', () => {
  async function openIndex(timeoutMs?: number) {
    await storeWith(KEYS.writing).publish(CONTENT);
    const store = storeWith(KEYS.reading, timeoutMs);
    const index = await store.open('ur');
    if (!index) throw new Error('There is no index.');
    const lexical = await vectorOf(index, 'روبوٹ');
    return { store, ask: () => index.search({ lexical, dense: DENSE, limit: 5 }) };
  }

  test.each([
    ['refuses the key', { status: 401 }, 'STORE_UNAUTHORIZED'],
    ['forbids what is asked', { status: 403 }, 'STORE_UNAUTHORIZED'],
    ['refuses the request', { status: 400 }, 'STORE_UNREACHABLE'],
    ['has too many requests', { status: 429 }, 'STORE_UNREACHABLE'],
    ['fails', { status: 500 }, 'STORE_UNREACHABLE'],
    [
      'is restarting behind its proxy',
      { status: 503, text: '<html>upstream: secret</html>' },
      'STORE_UNREACHABLE',
    ],
    ['gives up itself', { status: 408 }, 'STORE_TIMEOUT'],
    ['sends half an answer', 'cut', 'STORE_UNREACHABLE'],
    ['sends no JSON', { status: 200, text: 'It works! secret' }, 'STORE_UNREACHABLE'],
    ['sends another JSON', { status: 200, text: '{"result":[{"points":[{"id":1}]}]}' }, 'INDEX_DAMAGED'],
    ['sends too few lists', { status: 200, text: '{"result":[]}' }, 'INDEX_DAMAGED'],
  ] as const)('%s, has a code of its own, shows no secret, and recovers', async (_, answer, code) => {
    const { ask } = await openIndex();
    server.interfere = (request) => (isQuery(request) ? answer : undefined);
    const fault = await faultOf(ask());
    expect(fault.code).toBe(code);
    expect(fault.message).toContain(server.url);
    expect(fault.message).toContain('docs__');
    expect(fault.printed).not.toMatch(/secret|reading-key|writing-key/);
    server.interfere = undefined;
    expect((await ask()).lexical).toHaveLength(2);
  });

  test('says how long to wait, is retried after that time', async () => {
    const { ask } = await openIndex();
    server.interfere = (request) =>
      isQuery(request) ? { status: 429, headers: { 'retry-after': '7' } } : undefined;
    await expect(ask()).rejects.toMatchObject({ retryable: true, retryAfterMs: 7000 });
  });

  test('is silent, ends after the time a query may take', async () => {
    const { ask } = await openIndex(60);
    server.interfere = (request) => (isQuery(request) ? 'silence' : undefined);
    const { code, message } = await faultOf(ask());
    expect(code).toBe('STORE_TIMEOUT');
    expect(message).toContain('60 ms');
    expect(server.requests.at(-1)?.query).toEqual({ timeout: '1' });
  });

  test('has closed a connection that was kept, asks again over a new one', async () => {
    const { ask } = await openIndex();
    let cuts = 0;
    server.interfere = (request) => (isQuery(request) && cuts++ === 0 ? 'hang up' : undefined);
    expect((await ask()).lexical).toHaveLength(2);
    expect(cuts).toBe(2);
  });

  test('is down, is told so at every method, and works again when it is back', async () => {
    const { store, ask } = await openIndex();
    const newcomer = storeWith(KEYS.reading);
    const { port } = new URL(server.url);
    server.stop();
    const calls = [ask, store.current, store.releases, () => newcomer.open('ur')];
    for (const call of calls) {
      const { code, message } = await faultOf(call());
      expect([code, message]).toEqual(['STORE_UNREACHABLE', expect.stringContaining(`127.0.0.1:${port}`)]);
    }
    await server.restart(Number(port));
    expect((await ask()).dense).toHaveLength(3);
    expect(await store.current()).toBeDefined();
  });

  test('has another collection than was opened, goes to the new one at the next question', async () => {
    const { store, ask } = await openIndex();
    const [old = ''] = server.collections.keys();
    await storeWith(KEYS.writing).publish(contentOf({ ur: ['نیا روبوٹ'] }, { embedding: EMBEDDING }));
    server.collections.delete(old);
    await expect(ask()).rejects.toMatchObject({ code: 'STORE_UNREACHABLE', retryable: true });
    const index = await store.open('ur');
    expect((await index?.passages([0]))?.[0]?.text).toBe('نیا روبوٹ');
  });
});

describe('opening', () => {
  test.each([
    ['without a key', undefined],
    ['with a wrong key', 'no-such-key'],
  ])('%s is refused by name', async (_, key) => {
    await storeWith(KEYS.writing).publish(CONTENT);
    const { code, printed } = await faultOf(storeWith(key).open('en'));
    expect(code).toBe('STORE_UNAUTHORIZED');
    expect(printed).not.toContain('no-such-key');
  });

  test('a collection that vanished since the alias was read finds the release that took its place', async () => {
    const publisher = storeWith(KEYS.writing);
    await publisher.publish(contentOf({ en: ['old'], ur: ['پرانا'] }));
    const store = storeWith(KEYS.reading);
    await store.open('en');
    const [old = ''] = server.collections.keys();
    await publisher.publish(contentOf({ en: ['new'], ur: ['نیا'] }));
    server.collections.delete(old);
    expect((await (await store.open('ur'))?.passages([0]))?.[0]?.text).toBe('نیا');
  });

  test('damaged or missing parts of the dictionary are found out', async () => {
    await storeWith(KEYS.writing).publish(CONTENT);
    const [collection] = server.collections.values();
    const words = [...(collection?.points.values() ?? [])].find(
      ({ payload }) => payload['asset'] === 'words' && payload['locale'] === 'ur',
    );
    if (!words) throw new Error('There is no word list.');
    const { data } = words.payload;
    words.payload['data'] = Buffer.from('other bytes').toString('base64');
    const store = storeWith(KEYS.reading);
    expect((await faultOf(store.open('ur'))).code).toBe('INDEX_DAMAGED');
    words.payload['locale'] = 'fr';
    expect((await faultOf(store.open('ur'))).code).toBe('INDEX_DAMAGED');
    words.payload['locale'] = 'ur';
    words.payload['data'] = data;
    expect(await store.open('ur')).toBeDefined();
  });

  test.each([
    ['analyzer', 'INDEX_ANALYZER_MISMATCH'],
    ['layout', 'INDEX_FORMAT_MISMATCH'],
  ])('a release of another %s is refused by name', async (field, code) => {
    await storeWith(KEYS.writing).publish(CONTENT);
    const [collection] = server.collections.values();
    const record = collection?.points.get(0);
    if (record) record.payload[field] = 'of-tomorrow';
    const fault = await faultOf(storeWith(KEYS.reading).open('en'));
    expect(fault).toMatchObject({ code, message: expect.stringContaining('of-tomorrow') });
    const half = storeWith(KEYS.writing).publish(contentOf({ ur: ['نیا'] }, { embedding: EMBEDDING }));
    expect((await faultOf(half)).code).toBe(code);
    await storeWith(KEYS.writing).publish(CONTENT);
    expect(await storeWith(KEYS.reading).open('en')).toBeDefined();
  });
});

describe('a key that may only read', () => {
  test('is enough for everything a reader asks', async () => {
    await storeWith(KEYS.writing).publish(CONTENT);
    const store = storeWith(KEYS.reading);
    const index = await store.open('ur');
    await index?.search({ lexical: [{ term: 'روبوٹ', weight: 1 }], dense: DENSE, limit: 5 });
    await index?.passages([0]);
    expect(await store.current()).toBeDefined();
    expect(await store.releases()).toHaveLength(1);
    const hash = CONTENT.locales[0]?.chunks[0]?.contentHash ?? '';
    expect((await store.vectors([hash], EMBEDDING)).size).toBe(1);
  });

  test('publishes nothing', async () => {
    const { code, message } = await faultOf(storeWith(KEYS.reading).publish(CONTENT));
    expect([code, message]).toEqual([
      'STORE_UNAUTHORIZED',
      expect.stringContaining('publishing one that writes'),
    ]);
    expect(server.collections.size).toBe(0);
  });
});

describe('publishing', () => {
  test('insists while Qdrant is busy, with growing pauses, and obeys Retry-After', async () => {
    let failures = 0;
    server.interfere = (request) => {
      if (!isUpsert(request) || failures === 4) return undefined;
      failures += 1;
      return failures === 3 ? { status: 429, headers: { 'retry-after': '9' } } : { status: 503 };
    };
    await storeWith(KEYS.writing).publish(CONTENT);
    expect(clock.pausesMs.length).toBe(4);
    expect(clock.pausesMs[2]).toBe(9000);
    expect(clock.pausesMs[1]).toBeGreaterThanOrEqual(500);
    expect((await storeWith(KEYS.reading).open('en'))?.manifest.chunks).toBe(3);
  });

  test.each([
    ['keeps failing', { status: 500 }, 'STORE_UNREACHABLE', 6],
    ['refuses a batch', { status: 400 }, 'STORE_UNREACHABLE', 1],
    ['revokes the key', { status: 403 }, 'STORE_UNAUTHORIZED', 1],
  ] as const)('ends when Qdrant %s, and removes what it wrote', async (_, answer, code, tries) => {
    const release = await storeWith(KEYS.writing).publish(CONTENT);
    const before = server.requests.filter(isUpsert).length;
    server.interfere = (request) => (isUpsert(request) ? answer : undefined);
    expect((await faultOf(storeWith(KEYS.writing).publish(CONTENT))).code).toBe(code);
    expect(server.requests.filter(isUpsert).length - before).toBe(tries);
    expect([...server.collections.keys()]).toEqual([`docs__${release.id}`]);
  });
});
