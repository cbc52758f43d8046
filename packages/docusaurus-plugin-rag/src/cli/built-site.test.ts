import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LoadContext } from '@docusaurus/types';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { siteContext } from '../testing/site-context.js';
import { teaSite, writeTeaIndexes } from '../testing/tea-index.js';
import { builtSite, localeOf, openIndex, openIndexIfBuilt } from './built-site.js';

let outDir: string;

beforeAll(async () => {
  outDir = mkdtempSync(join(tmpdir(), 'built-site-'));
  await writeTeaIndexes(outDir);
});

afterAll(() => rmSync(outDir, { recursive: true, force: true }));

describe('builtSite', () => {
  const context = { ...siteContext(), siteDir: '/site', siteConfig: { trailingSlash: true } } as LoadContext;

  it('is where Docusaurus builds', () => {
    expect(builtSite(context)).toMatchObject({ outDir: '/site/build', trailingSlash: true });
  });

  it('is another folder when one is named, with every locale in it', () => {
    const site = builtSite(context, 'public');
    expect(site.outDir).toBe('/site/public');
    expect(site.locales.map(({ indexDir }) => indexDir)).toEqual(['/site/public/rag', '/site/public/ur/rag']);
  });
});

describe('localeOf', () => {
  it('is the default locale when none is named', () => {
    expect(localeOf(teaSite(outDir), undefined).name).toBe('en');
  });

  it('finds a locale by name and by language tag', () => {
    const site = { ...teaSite(outDir) };
    expect(localeOf(site, 'ur').name).toBe('ur');
    const [en] = site.locales;
    if (!en) throw new Error('the site has a default locale');
    expect(
      localeOf({ ...site, locales: [{ ...en, name: 'english', language: 'en-US' }] }, 'en-US').name,
    ).toBe('english');
  });

  it('lists the locales there are instead of one there is not', () => {
    expect(() => localeOf(teaSite(outDir), 'fr')).toThrow(
      'The site has no locale "fr". Its locales are: en, ur.',
    );
  });
});

describe('openIndex', () => {
  it('opens the index of a locale', async () => {
    const index = await openIndex(localeOf(teaSite(outDir), 'ur'));
    expect(index.manifest).toMatchObject({ locale: 'ur', pages: 2 });
  });

  it('refuses the index of another locale that was built alone in its place', async () => {
    const alone = mkdtempSync(join(tmpdir(), 'built-alone-'));
    await writeTeaIndexes(alone);
    rmSync(join(alone, 'rag'), { recursive: true });
    renameSync(join(alone, 'ur/rag'), join(alone, 'rag'));
    await expect(openIndex(localeOf(teaSite(alone), 'en'))).rejects.toMatchObject({
      code: 'INDEX_NOT_FOUND',
      message: expect.stringContaining('holds the pages of "ur", not of "en"') as string,
    });
    rmSync(alone, { recursive: true });
  });

  it('says that a site must be built first', async () => {
    const nowhere = localeOf(teaSite(join(outDir, 'nowhere')), 'en');
    await expect(openIndex(nowhere)).rejects.toMatchObject({ code: 'INDEX_NOT_FOUND' });
    expect(await openIndexIfBuilt(nowhere)).toBeUndefined();
  });
});
