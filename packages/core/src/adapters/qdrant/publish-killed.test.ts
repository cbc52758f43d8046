import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contentOf } from '../../testing/index-content.js';
import { EMBEDDING } from '../../testing/store-places.js';
import { createQdrantStore } from './store.js';
import { FakeQdrant } from './testing/fake-qdrant.js';
import { FakeClock } from './testing/qdrant-place.js';

const CHILD = `
  import { createQdrantStore } from './store.ts';
  import { contentOf } from '../../testing/index-content.ts';
  const { url, texts, embedding } = JSON.parse(process.argv[2]);
  createQdrantStore({ url, name: 'docs' }).publish(contentOf(texts, { embedding })).then(() => process.exit(0));
`;
const OLD = { en: ['the robot of yesterday'], ur: ['کل کا روبوٹ', 'کل کا باغ'], fr: ['le robot'] };
/** French is carried over. */
const NEW = { en: ['the robot of today', 'the garden of today'], ur: ['آج کا روبوٹ'] };
const DAY_MS = 24 * 60 * 60 * 1000;
const content = (texts: Record<string, string[]>) => contentOf(texts, { embedding: EMBEDDING });

let scratch: string;
let child: string;
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'rag-qdrant-killed-'));
  child = join(scratch, 'child.cjs');
  await build({
    stdin: { contents: CHILD, resolveDir: fileURLToPath(new URL('.', import.meta.url)), loader: 'ts' },
    outfile: child,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'warning',
  });
}, 60_000);
afterAll(() => rm(scratch, { recursive: true, force: true }));

/** A build in a process of its own that is killed when the server has carried out so many of its requests. */
async function publishInChild(server: FakeQdrant, dieAfter: number): Promise<void> {
  const before = server.requests.length;
  const process = fork(child, [JSON.stringify({ url: server.url, texts: NEW, embedding: EMBEDDING })]);
  server.onDone = (_, number) => {
    if (number - before === dieAfter) process.kill('SIGKILL');
  };
  const [code, signal] = (await once(process, 'exit')) as [number | null, string | null];
  server.onDone = undefined;
  expect({ code, signal }).toEqual(
    dieAfter === Infinity ? { code: 0, signal: null } : { code: null, signal: 'SIGKILL' },
  );
}

/** Every text by locale, as a new reader finds them by their vectors. */
async function readAll(server: FakeQdrant): Promise<Record<string, string[]>> {
  const store = createQdrantStore({ url: server.url, name: 'docs' });
  const found: Record<string, string[]> = {};
  for (const { locale, chunks } of (await store.current())?.locales ?? []) {
    const index = await store.open(locale);
    const dense = content({ en: ['any text'] }).locales[0]?.vectors;
    const hits = (await index?.search({ lexical: [], dense, limit: 50 }))?.dense ?? [];
    expect(hits).toHaveLength(chunks);
    const ordinals = hits.map(({ ordinal }) => ordinal).toSorted((a, b) => a - b);
    found[locale] = ((await index?.passages(ordinals)) ?? []).map(({ text }) => text);
  }
  return found;
}

async function serverWithOld(): Promise<FakeQdrant> {
  const server = await new FakeQdrant().start();
  await createQdrantStore({ url: server.url, name: 'docs' }).publish(content(OLD));
  return server;
}

test('a build killed at any point leaves readers on a whole release, and the next one succeeds', async () => {
  const whole = await serverWithOld();
  const before = whole.requests.length;
  await publishInChild(whole, Infinity);
  expect(await readAll(whole)).toEqual({ ...NEW, fr: OLD.fr });
  const requests = whole.requests.slice(before);
  const switching = 1 + requests.findIndex(({ path }) => path === '/collections/aliases');
  expect(switching).toBeGreaterThan(20);
  whole.stop();

  // Spread over the writing, then each of the last requests before the switch, the switch, and those after it.
  const spread = Array.from({ length: 7 }, (_, i) => 2 + Math.floor((i * (switching - 6)) / 7));
  const last = [-3, -2, -1, 0, 1, 3].map((away) => switching + away);
  for (const dieAfter of [...spread, ...last]) {
    const server = await serverWithOld();
    await publishInChild(server, dieAfter);
    const { method, path } = requests[dieAfter - 1] ?? {};
    const place = `killed after request ${dieAfter}, ${method} ${path}`;
    const expected = dieAfter < switching ? OLD : { ...NEW, fr: OLD.fr };
    expect(await readAll(server), place).toEqual(expected);

    const clock = new FakeClock(Date.now() + DAY_MS);
    const store = createQdrantStore({ url: server.url, name: 'docs', clock });
    await store.publish(content({ ur: ['اگلا متن'] }));
    expect(await readAll(server), place).toEqual({ ...expected, ur: ['اگلا متن'] });
    const kept = (await store.releases()).map(({ id }) => `docs__${id}`);
    expect([...server.collections.keys()].sort(), place).toEqual(kept.sort());
    server.stop();
  }
}, 180_000);
