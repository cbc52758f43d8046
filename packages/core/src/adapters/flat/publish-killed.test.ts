import { fork } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ReleaseContent } from '../../ports/index-store.js';
import { contentOf } from '../../testing/index-content.js';
import { createFlatStore } from './flat-store.js';

/** Publishes, and dies before the file system call of a given number. Reports every call it is about to make. */
const CHILD = `
  import fs from 'node:fs';
  import { syncBuiltinESMExports } from 'node:module';
  import { createFlatStore } from './flat-store.ts';
  import { contentOf } from '../../testing/index-content.ts';

  const { dir, texts, dieAt } = JSON.parse(process.argv[2]);
  const calls = [];
  const about = (name, args) => {
    if (calls.length === dieAt) process.kill(process.pid, 'SIGKILL');
    calls.push([name, ...args.filter((each) => typeof each === 'string').map((each) => each.slice(0, 200))].join(' '));
  };
  const watch = (object, names) => {
    for (const name of names) {
      const original = object[name];
      object[name] = async function (...args) {
        about(name, args);
        const result = await original.apply(this, args);
        if (name === 'open') watch(result, ['writeFile', 'sync']);
        return result;
      };
    }
  };
  watch(fs.promises, ['open', 'mkdir', 'readdir', 'readFile', 'writeFile', 'rename', 'link', 'rm']);
  syncBuiltinESMExports();

  const embedding = { model: 'model-x', dimensions: 16 };
  await createFlatStore({ dir }).publish(contentOf(texts, { embedding }));
  process.send(calls);
`;
const EMBEDDING = { model: 'model-x', dimensions: 16 };
const OLD = {
  en: ['the robot of yesterday', 'the garden of yesterday'],
  ur: ['کل کا روبوٹ', 'کل کا باغ'],
  fr: ['le robot'],
};
/** French is carried over. */
const NEW = { en: ['the robot of today'], ur: ['آج کا روبوٹ', 'آج کا باغ'] };
const content = (texts: Record<string, string[]>): ReleaseContent =>
  contentOf(texts, { embedding: EMBEDDING });

let scratch: string;
let child: string;
/** Before publication, copied for each death. */
let before: string;
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'rag-killed-'));
  child = join(scratch, 'child.mjs');
  before = join(scratch, 'before');
  await build({
    stdin: { contents: CHILD, resolveDir: fileURLToPath(new URL('.', import.meta.url)), loader: 'ts' },
    outfile: child,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'warning',
  });
  await createFlatStore({ dir: before }).publish(content(OLD));
}, 60_000);
afterAll(() => rm(scratch, { recursive: true, force: true }));

/** @returns the calls a process made, or nothing when it died */
async function publishInChild(dir: string, dieAt?: number): Promise<string[] | undefined> {
  const process = fork(child, [JSON.stringify({ dir, texts: NEW, dieAt })]);
  let calls: string[] | undefined;
  process.on('message', (message) => {
    calls = message as string[];
  });
  const [code, signal] = (await once(process, 'exit')) as [number | null, string | null];
  expect({ code, signal }).toEqual(
    dieAt === undefined ? { code: 0, signal: null } : { code: null, signal: 'SIGKILL' },
  );
  return calls;
}

/** Every text by locale, each found by its own vector too. */
async function readAll(dir: string): Promise<Record<string, string[]>> {
  const store = createFlatStore({ dir });
  const found: Record<string, string[]> = {};
  for (const { locale, chunks } of (await store.current())?.locales ?? []) {
    const index = await store.open(locale);
    const ordinals = Array.from({ length: chunks }, (_, i) => i);
    found[locale] = ((await index?.passages(ordinals)) ?? []).map(({ text }) => text);
    const { locales } = content({ [locale]: found[locale] });
    for (const ordinal of ordinals) {
      const dense = locales[0]?.vectors?.slice(ordinal * 16, (ordinal + 1) * 16);
      expect((await index?.search({ lexical: [], dense, limit: 1 }))?.dense).toMatchObject([
        { ordinal, score: 1 },
      ]);
    }
  }
  return found;
}

test('a build that dies at any point leaves readers on the former release, and the next one succeeds', async () => {
  const whole = join(scratch, 'whole');
  await cp(before, whole, { recursive: true });
  const calls = (await publishInChild(whole)) ?? [];
  expect(await readAll(whole)).toEqual({ ...NEW, fr: OLD.fr });
  const switching = calls.findIndex((call) => /^rename .*CURRENT\.json$/.test(call));
  expect(switching).toBeGreaterThan(50);

  // Evenly spread, then each of the last calls before the switch, at the switch, and after it.
  const spread = Array.from({ length: 12 }, (_, i) => Math.floor((i * (switching - 5)) / 12));
  const last = [5, 4, 3, 2, 1, 0].map((calling) => switching - calling);
  const after = [switching + 1, calls.length - 1];
  for (const [i, dieAt] of [...spread, ...last, ...after].entries()) {
    const dir = join(scratch, `killed-${i}`);
    await cp(before, dir, { recursive: true });
    await publishInChild(dir, dieAt);
    const place = `killed before call ${dieAt}, ${calls[dieAt]}`;
    const expected = dieAt <= switching ? OLD : { ...NEW, fr: OLD.fr };
    expect(await readAll(dir), place).toEqual(expected);

    const next = await createFlatStore({ dir }).publish(content({ ur: ['اگلا متن'] }));
    expect(await readAll(dir), place).toEqual({ ...expected, ur: ['اگلا متن'] });
    const kept = (await createFlatStore({ dir }).releases()).map(({ id }) => id);
    expect(kept[0], place).toBe(next.id);
    expect((await readdir(dir)).sort(), place).toEqual(['CURRENT.json', ...kept].sort());
  }
}, 120_000);
