import validation from '@docusaurus/utils-validation';
import { RagError } from 'docusaurus-rag-core';
import { describe, expect, it } from 'vitest';
import { checkOptionsAgainstSite, DEFAULT_OPTIONS, validateOptions, type Options } from './options.js';

// Docusaurus passes this very function.
const parse = (options?: unknown) =>
  validateOptions({ validate: validation.normalizePluginOptions, options: options as Options });

function messageOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    expect(error).toBeInstanceOf(RagError);
    expect((error as RagError).code).toBe('OPTION_INVALID');
    return (error as RagError).message;
  }
  throw new Error('nothing was thrown');
}

describe('validateOptions', () => {
  it('has a default for every option, so that one line in the config is enough', () => {
    expect(parse()).toEqual({ ...DEFAULT_OPTIONS, id: 'default' });
    expect(parse({})).toEqual({ ...DEFAULT_OPTIONS, id: 'default' });
  });

  it('keeps what is given', () => {
    const options: Options = {
      include: ['/docs/**'],
      exclude: ['/docs/internal/**'],
      blog: false,
      shortcut: 'ctrl+shift+k',
      suggestions: { en: ['How do I start?'], ur: ['آغاز کیسے کروں؟'] },
    };
    expect(parse(options)).toMatchObject(options);
    expect(parse({ shortcut: false }).shortcut).toBe(false);
  });

  it.each(['https://api.example.com', 'http://localhost:3001/rag', '/', '/api'])(
    'takes %s for an API',
    (api) => {
      expect(parse({ api }).api).toBe(api);
    },
  );

  it.each([
    'api.example.com',
    '//elsewhere.example',
    'https://user:key@api.example',
    'javascript:alert(1)',
    '',
    true,
  ])('refuses %j as an API', (api) => {
    expect(messageOf(() => parse({ api }))).toContain('Allowed: false, an address such as');
  });

  it('takes a publishable key, and refuses another without showing it', () => {
    expect(parse({ publishableKey: 'rag_pk_9fJ-_x' }).publishableKey).toBe('rag_pk_9fJ-_x');
    for (const publishableKey of ['rag_sk_very-secret', 'rag_admin_very-secret', 'very-secret', '', true]) {
      const message = messageOf(() => parse({ publishableKey }));
      expect(message).toContain(
        '- publishableKey: is no publishable key. Allowed: false, or a publishable key',
      );
      expect(message).not.toContain('very-secret');
    }
  });

  it('takes a Sentry project, and refuses one with a secret key', () => {
    const sentry = {
      dsn: 'https://key@o1.ingest.example/42',
      environment: 'production',
      includeMessages: true,
    };
    expect(parse({ sentry }).sentry).toEqual(sentry);
    expect(parse({ sentry: { dsn: 'http://key@localhost:9000/sub/1' } }).sentry).toBeTruthy();
    for (const dsn of ['https://key:secret@o1.ingest.example/42', 'o1.ingest.example/42', '', undefined]) {
      expect(messageOf(() => parse({ sentry: { dsn } }))).toContain(
        'Allowed: false, or { dsn: "https://key@',
      );
    }
  });

  it('names an unknown option and lists those there are', () => {
    expect(messageOf(() => parse({ exlcude: [] }))).toContain(
      'exlcude: there is no such option. Allowed: include, exclude, docs, blog, pages, widget, shortcut, api, publishableKey, fallbackAfterMs, indexDir, events, sentry, pageSuggestions, suggestions.',
    );
  });

  it('names every fault at once, each with its value and what is allowed', () => {
    const message = messageOf(() =>
      parse({ include: '/docs', docs: 'yes', shortcut: 'k', suggestions: { ur: [7] }, exclude: ['/a', 3] }),
    );
    expect(message.split('\n')).toEqual([
      'docusaurus-plugin-rag cannot use its options:',
      '- include: is "/docs". Allowed: a list of globs such as ["/docs/**"].',
      '- exclude.1: is 3. Allowed: a list of globs such as ["/docs/internal/**"].',
      '- docs: is "yes". Allowed: true or false.',
      '- shortcut: is "k". Allowed: false, or mod, ctrl, alt or meta and one character, such as "mod+/" or "alt+shift+k".',
      '- suggestions.ur.0: is 7. Allowed: a list of questions for a locale, such as { en: ["How do I start?"] }.',
    ]);
  });

  it.each([null, 'yes', 5, ['/docs']])('refuses %j in place of the options', (options) => {
    expect(messageOf(() => parse(options))).toContain(
      `options: are ${JSON.stringify(options)}. Allowed: an object.`,
    );
  });

  it.each(['k', 'shift+k', 'mod+', 'mod+enter', 'hyper+k', 'mod k', ''])(
    'refuses the shortcut %j',
    (shortcut) => {
      expect(messageOf(() => parse({ shortcut }))).toContain(`- shortcut: is ${JSON.stringify(shortcut)}.`);
    },
  );
});

describe('checkOptionsAgainstSite', () => {
  const site = { locales: ['en', 'ur'] as [string, ...string[]] };

  it('accepts suggestions for locales of the site', () => {
    checkOptionsAgainstSite(parse({ suggestions: { ur: ['یہ کیا ہے؟'] } }), site);
  });

  it('refuses suggestions for a locale the site does not have', () => {
    const options = parse({ suggestions: { urdu: ['یہ کیا ہے؟'] } });
    expect(messageOf(() => checkOptionsAgainstSite(options, site))).toContain(
      'suggestions.urdu: the site has no such locale. Allowed: en, ur.',
    );
  });

  it('refuses a second instance', () => {
    expect(messageOf(() => checkOptionsAgainstSite(parse({ id: 'second' }), site))).toContain(
      'id: is "second". One instance, without an id, serves the whole site.',
    );
  });
});
