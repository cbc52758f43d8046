import { chmod, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openVectorCache } from './vector-cache-node.js';
import { decodeVectors, encodeVectors } from './vector-file.js';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'vectors-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const MODEL = { model: 'maker/model:v1', dimensions: 3 };
const vector = (...values: number[]) => Float32Array.from(values);

async function files(): Promise<string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
}

describe('openVectorCache', () => {
  test('gives back what was put, from process to process, and nothing else', async () => {
    await openVectorCache(dir, MODEL).put(
      new Map([
        ['a', vector(1, 2, 3)],
        ['b', vector(4, 5, 6)],
      ]),
    );
    await openVectorCache(dir, MODEL).put(new Map([['c', vector(0.1, -7, 1e-30)]]));
    const found = await openVectorCache(dir, MODEL).get(['a', 'c', 'd']);
    expect(found).toEqual(
      new Map([
        ['a', vector(1, 2, 3)],
        ['c', vector(0.1, -7, 1e-30)],
      ]),
    );
  });

  test('has nothing where nothing was put', async () => {
    expect(await openVectorCache(join(dir, 'new'), MODEL).get(['a'])).toEqual(new Map());
  });

  test('keeps models and lengths apart', async () => {
    await openVectorCache(dir, MODEL).put(new Map([['a', vector(1, 2, 3)]]));
    for (const other of [
      { ...MODEL, model: 'maker/model-v1' },
      { ...MODEL, dimensions: 2 },
    ]) {
      expect(await openVectorCache(dir, other).get(['a'])).toEqual(new Map());
    }
  });

  test('takes little more room than the numbers', async () => {
    const dimensions = 1536;
    const vectors = Array.from({ length: 20 }, (_, i): [string, Float32Array] => [
      String(i),
      new Float32Array(dimensions).fill(i),
    ]);
    await openVectorCache(dir, { model: 'm', dimensions }).put(new Map(vectors));
    const bytes = (await readFile((await files())[0] ?? '')).length;
    expect(bytes).toBeLessThan(20 * dimensions * 4 * 1.01);
  });

  test('many small files become one, and lose nothing', async () => {
    const cache = openVectorCache(dir, MODEL);
    for (let i = 1; i <= 40; i += 1) await cache.put(new Map([[`hash ${i}`, vector(i, 0, 0)]]));
    expect((await files()).length).toBeLessThan(33);
    const found = await cache.get(Array.from({ length: 40 }, (_, i) => `hash ${i + 1}`));
    expect(found.size).toBe(40);
    expect(found.get('hash 17')).toEqual(vector(17, 0, 0));
  });

  test.each<[string, (path: string) => Promise<void>]>([
    ['cut', (path) => truncate(path, 50)],
    ['empty', (path) => truncate(path, 0)],
    [
      'garbage',
      (path) => writeFile(path, 'ragvec01 but nothing else that could be a file of vectors at all'),
    ],
    [
      'changed in one bit',
      async (path) => {
        const bytes = await readFile(path);
        bytes[60] = (bytes[60] ?? 0) ^ 1;
        await writeFile(path, bytes);
      },
    ],
  ])('a file that is %s counts as missing, the others do not', async (_, damage) => {
    const cache = openVectorCache(dir, MODEL);
    await cache.put(new Map([['a', vector(1, 2, 3)]]));
    await damage((await files())[0] ?? '');
    await cache.put(new Map([['b', vector(4, 5, 6)]]));
    expect(await cache.get(['a', 'b'])).toEqual(new Map([['b', vector(4, 5, 6)]]));
  });

  test('what a build that died left behind is not read', async () => {
    const cache = openVectorCache(dir, MODEL);
    await cache.put(new Map([['a', vector(1, 2, 3)]]));
    const [path = ''] = await files();
    await writeFile(`${path}.new`, await readFile(path));
    await rm(path);
    expect(await cache.get(['a'])).toEqual(new Map());
  });

  test('a folder that is none is told, and not taken for an empty cache', async () => {
    const cache = openVectorCache(dir, MODEL);
    await cache.put(new Map([['a', vector(1, 2, 3)]]));
    const [path = ''] = await files();
    const folder = join(path, '..');
    await rm(folder, { recursive: true });
    await writeFile(folder, 'a file');
    await chmod(folder, 0o600);
    await expect(cache.get(['a'])).rejects.toMatchObject({
      code: 'FILE_INVALID',
      message: expect.stringContaining(folder) as string,
    });
  });
});

test('whatever bytes a file holds, reading it gives vectors or nothing', () => {
  const good = encodeVectors([{ key: 'ab'.repeat(32), vector: vector(1, 2, 3) }], 3);
  expect(decodeVectors(good, 3, () => true)).toHaveLength(1);
  fc.assert(
    fc.property(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
      const bytes = good.slice();
      bytes[at] = (bytes[at] ?? 0) ^ change;
      expect(decodeVectors(bytes, 3, () => true)).toBeUndefined();
    }),
  );
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(decodeVectors(bytes, 3, () => true)).toBeUndefined();
    }),
  );
});
