import { contentOf, createMemoryStore } from 'docusaurus-rag-core/testing';
import { describe, expect, it } from 'vitest';
import { publishRobotSite } from '../testing/robot-site.js';
import { matchLocale, resolveSiteScope } from './site-scope.js';

describe('matchLocale', () => {
  it.each([
    ['ur', ['en', 'ur'], 'ur'],
    ['ur', ['en', 'ur-PK'], 'ur-PK'],
    ['ur-PK', ['en', 'ur'], 'ur'],
    ['UR-pk', ['en', 'ur-PK'], 'ur-PK'],
    ['zh-Hant-TW', ['zh', 'zh-Hant'], 'zh-Hant'],
    ['pt-BR', ['pt_BR', 'pt'], 'pt_BR'],
    ['en-GB', ['en-US', 'ur'], undefined],
    ['u', ['ur'], undefined],
    ['fr', ['en', 'ur'], undefined],
    ['ur', [], undefined],
  ])('finds for %s among %j: %s', (wanted, available, found) => {
    expect(matchLocale(wanted, available)).toBe(found);
  });
});

describe('resolveSiteScope', () => {
  it('gives the site’s own tag with its opened index', async () => {
    const scope = await resolveSiteScope(await publishRobotSite(), { locale: 'ur', version: '2.0' });
    expect(scope).toMatchObject({
      locale: 'ur-PK',
      version: '2.0',
      index: { manifest: { releaseId: '000000000001' } },
    });
  });

  it('asks the store for nothing but the locale when that is exactly what it has', async () => {
    const store = await publishRobotSite();
    const scope = await resolveSiteScope(
      { ...store, current: () => Promise.reject(new Error('asked')) },
      { locale: 'en', version: '1.0' },
    );
    expect(scope.locale).toBe('en');
  });

  it.each(['fr', 'اردو', '', '..', 'en/../ur', 'constructor', '__proto__'])(
    'knows no locale %j, and says which there are',
    async (locale) => {
      await expect(resolveSiteScope(await publishRobotSite(), { locale })).rejects.toMatchObject({
        code: 'LOCALE_UNKNOWN',
        message: 'The site has no such locale. Its locales are: en, ur-PK.',
      });
    },
  );

  it('says that a site has no versions at all', async () => {
    const store = createMemoryStore();
    await store.publish(contentOf({ en: ['A robot.'], ur: ['ایک روبوٹ۔'] }));
    await expect(resolveSiteScope(store, { locale: 'ur', version: '1.0' })).rejects.toMatchObject({
      code: 'VERSION_UNKNOWN',
      message: 'The site’s pages have no versions. Ask without one.',
    });
  });
});
