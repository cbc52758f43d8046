import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createFileLoader } from './file-loader.js';
import { openStaticIndex } from './static-index.js';
import { encodeTranslationTable } from '../translate/encode-translation-table.js';
import { analyserFor } from '../text/analyse.js';
import { contentOf } from '../testing/index-content.js';
import { writeStaticIndex } from './write-static-index.js';
import { writeTranslations } from './write-translations.js';

let dir: string;
beforeEach(() => (dir = mkdtempSync(join(tmpdir(), 'write-translations-'))));
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const INPUT = {
  site: 'https://example.org/',
  ...contentOf({ ur: ['روبوٹ پانی دیتا ہے', 'دروازہ بند ہے'] }).locales[0],
};
const GATE = analyserFor('ur').terms('دروازہ')[0] ?? '';
const open = () => openStaticIndex({ load: createFileLoader(dir) });
const releases = () => readdirSync(dir).filter((name) => name !== 'current.json');

async function teach(translations: [string, string][], source = 'one'): Promise<boolean> {
  const words = await (await open()).words();
  const map = new Map(translations.map(([term, word]) => [term, [{ term: word, probability: 1 }]]));
  return writeTranslations(dir, {
    from: 'en',
    source,
    pagesOnlyThere: 0,
    ...encodeTranslationTable(map, words),
  });
}

async function translationOf(term: string): Promise<string | undefined> {
  const table = await (await open()).translator?.('en');
  return (await table?.translations([term]))?.get(term)?.[0]?.term;
}

test('a release is taught another language, and holds all that it held', async () => {
  await writeStaticIndex(dir, INPUT as Parameters<typeof writeStaticIndex>[1]);
  const before = await open();
  expect(await teach([['robot', 'روبوٹ']])).toBe(true);
  const after = await open();
  expect(await translationOf('robot')).toBe('روبوٹ');
  expect(await after.passages([0, 1])).toEqual(await before.passages([0, 1]));
  expect(after.manifest.releaseId).not.toBe(before.manifest.releaseId);
  // Readers who opened the former release still find its files.
  expect(releases()).toContain(before.manifest.releaseId);
});

test('what is taught anew takes the place of what was, file by file', async () => {
  await writeStaticIndex(dir, INPUT as Parameters<typeof writeStaticIndex>[1]);
  await teach([['robot', 'روبوٹ']]);
  await teach([['gate', GATE]], 'two');
  expect(await translationOf('gate')).toBe(GATE);
  expect(await translationOf('robot')).toBeUndefined();
  const { current, manifest } = await open();
  const folder = join(dir, current.releaseId, 'ur');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.bin'),
  );
  const stored = files.reduce((sum, file) => sum + readFileSync(join(folder, file)).length, 0);
  expect(stored).toBe(manifest.bytes);
});

test('the same again changes nothing, and nothing learnt takes the table out', async () => {
  await writeStaticIndex(dir, INPUT as Parameters<typeof writeStaticIndex>[1]);
  await teach([['robot', 'روبوٹ']]);
  const { releaseId } = (await open()).manifest;
  expect(await teach([['robot', 'روبوٹ']])).toBe(false);
  expect((await open()).manifest.releaseId).toBe(releaseId);
  expect(await teach([['robot', 'نہیں']])).toBe(true);
  expect((await open()).manifest.translations).toEqual({});
});

test('an index that is written again from the same pages keeps what it was taught', async () => {
  const input = INPUT as Parameters<typeof writeStaticIndex>[1];
  await writeStaticIndex(dir, input);
  await teach([['robot', 'روبوٹ']]);
  await writeStaticIndex(dir, input);
  expect(await translationOf('robot')).toBe('روبوٹ');
});
