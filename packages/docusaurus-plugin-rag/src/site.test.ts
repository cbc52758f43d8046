import { describe, expect, it } from 'vitest';
import { canReach, describeSite, indexUrl, shareLanguage } from './site.js';
import { siteContext, siteOf } from './testing/site-context.js';

describe('describeSite', () => {
  it('knows where each locale is built and served, from the default locale', () => {
    const { current, locales } = siteOf({ siteBaseUrl: '/sub/' });
    expect(current.name).toBe('en');
    expect(locales).toMatchObject([
      { name: 'en', baseUrl: '/sub/', outDir: '/site/build', indexDir: '/site/build/rag', direction: 'ltr' },
      {
        name: 'ur',
        baseUrl: '/sub/ur/',
        outDir: '/site/build/ur',
        indexDir: '/site/build/ur/rag',
        direction: 'rtl',
      },
    ]);
  });

  it('says the same from another locale', () => {
    const site = siteOf({ siteBaseUrl: '/sub/', current: 'ur' });
    expect(site.current.name).toBe('ur');
    expect(site.default.name).toBe('en');
    expect(site.locales).toEqual(siteOf({ siteBaseUrl: '/sub/' }).locales);
  });

  it.each(['en', 'ur'])(
    'says the same where Docusaurus tells no addresses of locales, before 3.9: from %s',
    (current) => {
      const known = siteContext({ siteBaseUrl: '/sub/', current });
      const localeConfigs = Object.fromEntries(
        Object.entries(known.i18n.localeConfigs).map(([name, config]) => [
          name,
          { ...config, url: undefined, baseUrl: undefined },
        ]),
      ) as unknown as typeof known.i18n.localeConfigs;
      const site = describeSite({ ...known, i18n: { ...known.i18n, localeConfigs } });
      expect(site).toEqual(describeSite(known));
      // Built alone, it lies where the default locale usually does.
      const alone = describeSite({
        ...known,
        baseUrl: '/sub/',
        outDir: '/site/build',
        i18n: { ...known.i18n, localeConfigs },
      });
      expect(alone.current).toMatchObject({ name: current, baseUrl: '/sub/', outDir: '/site/build' });
    },
  );

  it('names the language by its BCP 47 tag, whatever the locale is called', () => {
    const { locales } = siteOf({ locales: { en: {}, urdu: { htmlLang: 'ur-PK' } } });
    expect(locales[1]).toMatchObject({ name: 'urdu', language: 'ur-PK' });
  });
});

describe('canReach', () => {
  it('is true for another locale of the same origin', () => {
    const { current, default: fallback } = siteOf({ current: 'ur' });
    expect(canReach(current, fallback)).toBe(true);
    expect(indexUrl(fallback)).toBe('/rag/');
  });

  it('is false for the locale itself, and for one built alone into its place', () => {
    const site = siteOf();
    expect(canReach(site.current, site.default)).toBe(false);
    const alone = siteOf({ locales: { en: {}, ur: { baseUrl: '/' } } });
    expect(canReach(alone.locales[1] ?? alone.current, alone.default)).toBe(false);
  });

  it('is false across origins: pages may load nothing from there', () => {
    const site = siteOf({ locales: { en: {}, ur: { url: 'https://ur.example.com' } }, current: 'ur' });
    expect(canReach(site.current, site.default)).toBe(false);
  });
});

describe('shareLanguage', () => {
  it('tells a variant of a language from another language', () => {
    const { locales } = siteOf({ locales: { en: {}, 'en-GB': {}, ur: {} } });
    const [en, british, ur] = locales;
    if (!en || !british || !ur) throw new Error('three locales were given');
    expect(shareLanguage(en, british)).toBe(true);
    expect(shareLanguage(en, ur)).toBe(false);
  });
});
