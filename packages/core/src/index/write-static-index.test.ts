import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sketchChunks } from '../testing/build-index.js';
import { createFileLoader } from './file-loader.js';
import { openStaticIndex } from './static-index.js';
import { writeStaticIndex } from './write-static-index.js';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'rag-index-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const write = (texts: string[]) => {
  const chunks = sketchChunks(texts, 'ur');
  const pages = chunks.map(({ url, title, locale }) => ({ url, title, locale, sections: [] }));
  return writeStaticIndex(dir, { site: 'test', locale: 'ur', pages, chunks });
};
const CALIBRATION = { needed: 0.7, ownQuestions: 90, answered: 0.98, otherQuestions: 48, refused: 0.96 };
const open = () => openStaticIndex({ load: createFileLoader(dir) });
const releases = async () =>
  (await readdir(dir, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

test('what was written can be opened, and the summary counts it', async () => {
  const summary = await write(['پہلا صفحہ', 'دوسرا صفحہ']);
  const index = await open();
  expect(summary).toMatchObject({ pages: 2, chunks: 2, terms: 3, releaseId: index.manifest.releaseId });
  expect((await index.passages([1]))[0]?.text).toBe('دوسرا صفحہ');
  const manifest = await readFile(join(dir, index.current.manifest));
  expect(summary.bytes).toBe(index.manifest.bytes + manifest.length);
});

test('the same pages give the same release', async () => {
  const first = await write(['ایک', 'دو']);
  const second = await write(['ایک', 'دو']);
  expect(second.releaseId).toBe(first.releaseId);
  expect(await releases()).toEqual([first.releaseId]);
});

test('the same pages again are not written again, and count as built now', async () => {
  const first = await write(['ایک', 'دو']);
  const before = await open();
  const file = join(dir, first.releaseId, 'ur', before.manifest.assets.words.file);
  const { mtimeMs } = await stat(file);
  expect(await write(['ایک', 'دو'])).toEqual(first);
  expect((await stat(file)).mtimeMs).toBe(mtimeMs);
  const after = await open();
  expect(Date.parse(after.current.createdAt)).toBeGreaterThanOrEqual(Date.parse(before.current.createdAt));
  expect(after.current.input).toBe(before.current.input);
});

test('a release is calibrated when it is made anew, and says so', async () => {
  const asked: number[] = [];
  const input = (texts: string[]) => ({
    site: 'test',
    locale: 'ur',
    pages: [],
    chunks: sketchChunks(texts, 'ur'),
  });
  const calibrate = async ({ chunks }: { chunks: unknown[] }) => {
    asked.push(chunks.length);
    return chunks.length > 1 ? CALIBRATION : undefined;
  };
  await writeStaticIndex(dir, input(['ایک', 'دو']), { calibrate });
  expect((await open()).manifest.calibration).toEqual(CALIBRATION);
  await writeStaticIndex(dir, input(['ایک', 'دو']), { calibrate });
  expect(asked).toEqual([2]);
  await writeStaticIndex(dir, input(['ایک']), { calibrate });
  expect((await open()).manifest).not.toHaveProperty('calibration');
  await writeStaticIndex(dir, { ...input(['ایک']), calibration: CALIBRATION }, { calibrate });
  expect((await open()).manifest.calibration).toEqual(CALIBRATION);
  expect(asked).toEqual([2, 1]);
});

test('the release before stays for readers that opened it, older ones go', async () => {
  await write(['ایک']);
  const before = await write(['دو']);
  const reader = await open();
  const now = await write(['تین']);
  expect((await releases()).sort()).toEqual([before.releaseId, now.releaseId].sort());
  expect((await reader.passages([0]))[0]?.text).toBe('دو');
  expect((await (await open()).passages([0]))[0]?.text).toBe('تین');
});

test('writing again brings a missing file back', async () => {
  const { releaseId } = await write(['ایک']);
  const { manifest } = await open();
  await rm(join(dir, releaseId, 'ur', manifest.assets.words.file));
  await write(['ایک']);
  expect(await (await open()).words()).toEqual(['ایک']);
});

test('writing again mends a damaged file', async () => {
  const { releaseId } = await write(['ایک']);
  const { manifest, current } = await open();
  const damaged = join(dir, releaseId, 'ur', manifest.assets.tables.file);
  await writeFile(damaged, 'damaged');
  await expect(open()).rejects.toMatchObject({ code: 'INDEX_DAMAGED' });
  await write(['ایک']);
  expect((await open()).current.manifest).toBe(current.manifest);
});

test('a write that fails leaves the former index in use and nothing behind', async () => {
  await write(['ایک']);
  const chunks = sketchChunks(['دو'], 'ur');
  await expect(
    writeStaticIndex(dir, {
      site: 'test',
      locale: '../outside/\0',
      pages: [],
      chunks,
    }),
  ).rejects.toThrow();
  expect((await (await open()).passages([0]))[0]?.text).toBe('ایک');
  expect((await readdir(dir)).filter((name) => name.startsWith('.'))).toEqual([]);
});

test("a site's own folders beside the releases are left alone", async () => {
  await mkdir(join(dir, 'guide'));
  await write(['ایک']);
  await write(['دو']);
  expect(await releases()).toContain('guide');
});

test('a folder without an index is an index not found', async () => {
  await expect(open()).rejects.toMatchObject({ code: 'INDEX_NOT_FOUND', retryable: false });
});
