import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { DASHBOARDS } from '../../ops/dashboards/all.js';
import { readText, REPOSITORY } from '../../ops/ops-files.js';
import { CAPTIONS, captionTrack } from './captions.js';

it('every dashboard has a caption in both languages, in the order in which they are shown', () => {
  const uids = DASHBOARDS.map(({ uid }) => uid);
  expect(Object.keys(CAPTIONS.en)).toEqual(uids);
  expect(Object.keys(CAPTIONS.ur)).toEqual(uids);
});

it('the track gives each caption its time, one after the other', () => {
  const track = captionTrack('ur', 14);
  expect(track).toMatch(/^WEBVTT\n\n00:00:00\.000 --> 00:00:14\.000\nپہلے Service/);
  expect(track).toContain('00:00:56.000 --> 00:01:10.000\nمشینیں');
});

it.each([
  ['en', 'website/docs'],
  ['ur', 'i18n/ur/docusaurus-plugin-content-docs/current'],
])(
  'the handbook shows every dashboard, in words too, small enough for a phone: %s',
  async (locale, folder) => {
    const page = await readText(`${folder}/operations/dashboards.md`);
    const shown = [...page.matchAll(/^!\[(.+)\]\((\S+)\)$/gm)];
    expect(shown.map(([, , path]) => path)).toEqual(
      DASHBOARDS.map(({ uid }) => `/img/operations/${uid}.${locale}.webp`),
    );
    for (const [, words = '', path = ''] of shown) {
      expect(words.length).toBeGreaterThan(100);
      expect((await stat(join(REPOSITORY, 'website/static', path))).size).toBeLessThan(60_000);
    }
  },
);
