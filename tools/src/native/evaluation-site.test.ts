import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readEvaluationSite } from './evaluation-site.js';
import { smallSite, writeBuiltSite } from './testing/small-site.js';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'evaluation-site-'));
  await writeBuiltSite(smallSite(), dir);
});
afterEach(() => rm(dir, { recursive: true, force: true }));

test('a built site is read back, in both languages', async () => {
  expect(await readEvaluationSite(dir)).toEqual(smallSite());
});

test('pages can be left out, in every language', async () => {
  const { locales } = await readEvaluationSite(dir, ['docs/tea']);
  expect(locales.flatMap(({ pages }) => pages.map(({ url }) => url))).toEqual([
    '/docs/swallow/',
    '/docs/battery/',
    '/ur/docs/swallow/',
    '/ur/docs/battery/',
  ]);
});

test('a page of the index without HTML is named', async () => {
  await rm(join(dir, 'build/ur/docs/tea'), { recursive: true });
  await expect(readEvaluationSite(dir)).rejects.toThrow(
    expect.objectContaining({
      code: 'INDEX_DAMAGED',
      message: expect.stringContaining('The index holds /ur/docs/tea/') as string,
    }) as Error,
  );
});
