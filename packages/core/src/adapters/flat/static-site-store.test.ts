import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeStaticIndex } from '../../index/write-static-index.js';
import type { IndexStore } from '../../ports/index-store.js';
import { contentOf } from '../../testing/index-content.js';
import { createStaticSiteStore } from './static-site-store.js';

let site: string;
let time: number;
beforeEach(async () => {
  site = await mkdtemp(join(tmpdir(), 'rag-site-'));
  time = 0;
});
afterEach(() => rm(site, { recursive: true, force: true }));

const locales = () => ['en', 'ur'].map((locale) => ({ locale, dir: join(site, locale) }));
const openStore = () => createStaticSiteStore({ locales: locales(), refreshMs: 1000, now: () => time });

async function build(texts: Record<string, string[]>): Promise<void> {
  const content = contentOf(texts);
  for (const { locale, pages, chunks } of content.locales) {
    await writeStaticIndex(join(site, locale), { site: content.site, locale, pages, chunks });
  }
}

async function textsOf(store: IndexStore, locale: string): Promise<string[] | undefined> {
  const index = await store.open(locale);
  const ordinals = Array.from({ length: index?.manifest.chunks ?? 0 }, (_, i) => i);
  return (await index?.passages(ordinals))?.map(({ text }) => text);
}

test('opens what was built, each locale for itself', async () => {
  await build({ en: ['robot', 'garden'], ur: ['روبوٹ'] });
  const store = openStore();
  expect(await textsOf(store, 'en')).toEqual(['robot', 'garden']);
  expect(await textsOf(store, 'ur')).toEqual(['روبوٹ']);
  expect(await store.open('ur')).toBe(await store.open('ur'));
  expect(await store.open('fr')).toBeUndefined();
  expect(await store.vectors(['00'], { model: 'model-x', dimensions: 3 })).toEqual(new Map());
});

test('tells what all locales hold together', async () => {
  await build({ en: ['robot', 'garden'], ur: ['روبوٹ'] });
  const store = openStore();
  const release = await store.current();
  expect(release).toMatchObject({
    site: 'https://contract.example/',
    locales: [
      { locale: 'en', pages: 2, sections: 2, chunks: 2 },
      { locale: 'ur', pages: 1, sections: 1, chunks: 1 },
    ],
  });
  expect(await store.releases()).toEqual([release]);
  await build({ ur: ['باغ'] });
  expect((await store.current())?.id).not.toBe(release?.id);
});

test('before a site is built there is nothing; a locale that is built alone is there', async () => {
  const store = openStore();
  expect(await store.current()).toBeUndefined();
  expect(await store.releases()).toEqual([]);
  expect(await store.open('en')).toBeUndefined();
  await build({ ur: ['روبوٹ'] });
  time = 1000;
  expect(await store.open('en')).toBeUndefined();
  expect(await textsOf(store, 'ur')).toEqual(['روبوٹ']);
  expect((await store.current())?.locales.map(({ locale }) => locale)).toEqual(['ur']);
});

test('a new build is noticed when it is time to look again; an unchanged one keeps the index', async () => {
  await build({ ur: ['روبوٹ'] });
  const store = openStore();
  const first = await store.open('ur');
  await build({ ur: ['روبوٹ'] });
  time = 1000;
  expect(await store.open('ur')).toBe(first);
  await build({ ur: ['باغ'] });
  time = 1999;
  expect(await textsOf(store, 'ur')).toEqual(['روبوٹ']);
  time = 2000;
  expect(await textsOf(store, 'ur')).toEqual(['باغ']);
});

test('while a build empties the folder, readers are answered from the one before', async () => {
  await build({ ur: ['روبوٹ'] });
  const store = openStore();
  await store.open('ur');
  await rm(join(site, 'ur'), { recursive: true });
  time = 1000;
  expect(await textsOf(store, 'ur')).toEqual(['روبوٹ']);
  await build({ ur: ['باغ'] });
  time = 2000;
  expect(await textsOf(store, 'ur')).toEqual(['باغ']);
});

test('cannot be published to or rolled back, and says what to set', async () => {
  const store = openStore();
  const refused = {
    code: 'OPTION_INVALID',
    message: expect.stringMatching(/RAG_INDEX_DIR.*QDRANT_URL/) as string,
  };
  await expect(store.publish(contentOf({ ur: ['روبوٹ'] }))).rejects.toMatchObject(refused);
  await expect(store.rollback()).rejects.toMatchObject(refused);
});

test('a pointer that is no JSON is a damaged index', async () => {
  await build({ ur: ['روبوٹ'] });
  await writeFile(join(site, 'ur', 'current.json'), '<!doctype html>');
  await expect(openStore().open('ur')).rejects.toMatchObject({ code: 'INDEX_DAMAGED' });
});
