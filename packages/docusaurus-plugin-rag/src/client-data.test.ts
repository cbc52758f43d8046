import { describe, expect, it } from 'vitest';
import { clientData, clientModules } from './client-data.js';
import { DEFAULT_OPTIONS } from './options.js';
import { siteOf } from './testing/site-context.js';

const OPTIONS = { ...DEFAULT_OPTIONS, id: 'default', suggestions: { ur: ['یہ کیا ہے؟'] } };

describe('clientData', () => {
  it('tells a page of another locale where to look when its own pages do not answer', () => {
    expect(clientData(siteOf({ siteBaseUrl: '/sub/', current: 'ur' }), OPTIONS)).toEqual({
      indexUrl: '/sub/ur/rag/',
      others: [{ locale: 'en', indexUrl: '/sub/rag/' }],
      locale: 'ur',
      direction: 'rtl',
      baseUrl: '/sub/ur/',
      otherBaseUrls: [],
      localeNames: { en: { label: 'en', direction: 'ltr' }, ur: { label: 'اردو', direction: 'rtl' } },
      fallbackAfterMs: 2500,
      shortcut: 'mod+/',
      pageSuggestions: true,
      suggestions: ['یہ کیا ہے؟'],
    });
  });

  it('tells of events only where the site wants them', () => {
    expect(clientData(siteOf({}), OPTIONS)).not.toHaveProperty('events');
    expect(clientData(siteOf({}), { ...OPTIONS, events: true }).events).toBe(true);
  });

  it('brings the reporting of faults along only where there is somewhere to report to', () => {
    const sentry = { dsn: 'https://key@o1.ingest.example/42' };
    expect(clientData(siteOf({}), OPTIONS)).not.toHaveProperty('sentry');
    expect(clientModules(OPTIONS)).toEqual(['./client/index.js']);
    expect(clientData(siteOf({}), { ...OPTIONS, sentry }).sentry).toEqual(sentry);
    expect(clientModules({ ...OPTIONS, sentry })).toEqual(['./client/index.js', './client/report-faults.js']);
    expect(clientModules({ ...OPTIONS, sentry, widget: false })).toEqual([]);
  });

  it('names the API without the slash at its end, the page’s own origin by nothing', () => {
    const apiUrlOf = (api: string) => clientData(siteOf({}), { ...OPTIONS, api }).apiUrl;
    expect(apiUrlOf('https://api.example.com/')).toBe('https://api.example.com');
    expect(apiUrlOf('/')).toBe('');
  });

  it('names the locales below it, where what the default locale lacks may stand', () => {
    const data = clientData(siteOf({ siteBaseUrl: '/sub/' }), OPTIONS);
    expect(data.others).toEqual([{ locale: 'ur', indexUrl: '/sub/ur/rag/' }]);
    expect(data.otherBaseUrls).toEqual(['/sub/ur/']);
    expect(data.suggestions).toEqual([]);
  });
});
