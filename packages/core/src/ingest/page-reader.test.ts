import { mkdtemp, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openPageReader } from './page-reader.js';

let dir: string;
let cacheFile: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'rag-pages-'));
  cacheFile = join(dir, 'cache/pages.json');
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const html = (text: string, script = 'main.1.js') =>
  `<script src=/${script}></script><main><article><h1>عنوان</h1><p>${text}</article></main>`;
const meta = { url: '/ur/a/', title: 'عنوان', locale: 'ur' };
const open = () => openPageReader({ site: 'test', cacheFile });
const keys = async () => Object.keys(JSON.parse(await readFile(cacheFile, 'utf8')) as object);

test('a page read from the cache is the page that was read', async () => {
  const first = await open();
  const read = first.read(html('پہلا متن۔'), meta);
  await first.save();
  const second = await open();
  expect(second.read(html('پہلا متن۔', 'main.2.js'), meta)).toEqual(read);
  expect(read.termCounts).toHaveLength(read.chunks.length);
  await second.save();
  expect(await keys()).toHaveLength(1);
});

test('a page whose text, title, address or version changed is read again', async () => {
  const reader = await open();
  const before = reader.read(html('پہلا متن۔'), meta);
  await reader.save();
  const again = await open();
  expect(again.read(html('دوسرا متن۔'), meta).chunks[0]?.text).toBe('دوسرا متن۔');
  expect(again.read(html('پہلا متن۔'), { ...meta, url: '/ur/b/' }).chunks[0]?.id).not.toBe(
    before.chunks[0]?.id,
  );
  expect(again.read(html('پہلا متن۔'), { ...meta, version: '2.0' }).page.version).toBe('2.0');
  expect(again.read(html('پہلا متن۔'), { ...meta, title: 'نیا' }).page.title).toBe('نیا');
});

test('pages that are gone leave the cache', async () => {
  const reader = await open();
  reader.read(html('ایک'), meta);
  reader.read(html('دو'), meta);
  await reader.save();
  const next = await open();
  next.read(html('دو'), meta);
  await next.save();
  expect(await keys()).toHaveLength(1);
});

test('a cache that would stay the same is not written again', async () => {
  const reader = await open();
  reader.read(html('ایک'), meta);
  await reader.save();
  await utimes(cacheFile, 0, 0);
  const next = await open();
  next.read(html('ایک'), meta);
  await next.save();
  expect((await stat(cacheFile)).mtimeMs).toBe(0);
});

test('a damaged cache counts as none', async () => {
  const reader = await open();
  reader.read(html('ایک'), meta);
  await reader.save();
  await writeFile(cacheFile, '{"half');
  expect((await open()).read(html('ایک'), meta).chunks[0]?.text).toBe('ایک');
});
