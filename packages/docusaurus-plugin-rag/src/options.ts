import { createRequire } from 'node:module';
import type { I18n, OptionValidationContext } from '@docusaurus/types';
import type * as Validation from '@docusaurus/utils-validation';
import { PUBLISHABLE_KEY, RagError } from 'docusaurus-rag-core';

// CommonJS in a form whose names `import` sees in Docusaurus's module loader but not in Node's.
const { Joi } = createRequire(import.meta.url)('@docusaurus/utils-validation') as typeof Validation;

/** How faults are reported to Sentry. Everybody can read it. */
export interface SentryOptions {
  /** Address of the Sentry project; no secret. */
  dsn: string;
  /** Such as `production`. */
  environment?: string;
  /** Whether messages of errors are sent too, which may hold what a reader asked. Default `false`. */
  includeMessages?: boolean;
}

/** What a site owner may write in the config. Everything has a default. */
export interface Options {
  /** Globs over a page's path without base URL and locale (`/docs/intro`); a page is indexed when one matches. Default `['**']`. */
  include?: string[];
  /** Globs over the same paths; a page that matches one is left out. Default `[]`. */
  exclude?: string[];
  /** Whether documentation is indexed, of every version and docs instance. Default `true`. */
  docs?: boolean;
  /** Whether blog posts are indexed. Default `true`. */
  blog?: boolean;
  /** Whether the pages of `src/pages` are indexed. Default `true`. */
  pages?: boolean;
  /** Whether the chat is put on every page. Default `true`. */
  widget?: boolean;
  /** Keys that open the chat, such as `alt+k`; `mod` is Ctrl, and ⌘ on a Mac. `false` for none. Default `mod+/`. */
  shortcut?: string | false;
  /**
   * Address of the API that answers, without `/v1`: `https://api.example.com`, or a path of the site's own origin. `false`:
   * readers search the static index, or the API `rag:serve` brings along. Default `false`.
   */
  api?: string | false;
  /** Publishable key of that API, where it asks for one. Everybody can read it. Default `false`. */
  publishableKey?: string | false;
  /** How long a reader waits for the first words of that API before the static index answers instead, in milliseconds. Default 2500. */
  fallbackAfterMs?: number;
  /**
   * Folder of a flat store to publish each build to, relative to the site; `false` for none. `RAG_INDEX_DIR` takes its
   * place. Default `false`.
   */
  indexDir?: string | false;
  /**
   * Whether pages dispatch a `docusaurus-rag` event on `window` for what readers do in the chat, without their words and never
   * for readers who ask not to be tracked. Default `false`.
   */
  events?: boolean;
  /**
   * Where faults of the chat are reported to, by `@sentry/react`, which the site must have installed. `false`: nowhere.
   * Default `false`.
   */
  sentry?: false | SentryOptions;
  /**
   * Whether the empty chat offers questions made of the headings of the page being read, where the index answers them. Default
   * `true`.
   */
  pageSuggestions?: boolean;
  /** Questions the empty chat offers on other pages, by locale. Default `{}`. */
  suggestions?: Record<string, string[]>;
}

/** Options after validation. */
export type PluginOptions = Required<Options> & { id: string };

export const DEFAULT_OPTIONS: Required<Options> = {
  include: ['**'],
  exclude: [],
  docs: true,
  blog: true,
  pages: true,
  widget: true,
  shortcut: 'mod+/',
  api: false,
  publishableKey: false,
  fallbackAfterMs: 2500,
  indexDir: false,
  events: false,
  sentry: false,
  pageSuggestions: true,
  suggestions: {},
};

/** What each option may be, in the words of an error message. */
const ALLOWED: Record<string, string> = {
  id: 'text without spaces',
  include: 'a list of globs such as ["/docs/**"]',
  exclude: 'a list of globs such as ["/docs/internal/**"]',
  docs: 'true or false',
  blog: 'true or false',
  pages: 'true or false',
  widget: 'true or false',
  shortcut: 'false, or mod, ctrl, alt or meta and one character, such as "mod+/" or "alt+shift+k"',
  api: 'false, an address such as "https://api.example.com", or a path such as "/"',
  publishableKey: 'false, or a publishable key, which begins with "rag_pk_"',
  fallbackAfterMs: 'a whole number from 500 to 60000',
  indexDir: 'false, or a folder such as "../rag-index"',
  events: 'true or false',
  sentry: 'false, or { dsn: "https://key@host/project" }, with environment and includeMessages where wanted',
  pageSuggestions: 'true or false',
  suggestions: 'a list of questions for a locale, such as { en: ["How do I start?"] }',
};

// A single character would fire while a screen reader's user navigates (WCAG 2.1.4): a modifier is required.
const SHORTCUT = /^(?=.*(?:mod|ctrl|alt|meta)\+)(?:(?:mod|ctrl|alt|shift|meta)\+)+\S$/iu;

/** Without a key or a query: everybody can read it. */
const API_ADDRESS = /^(?:https?:\/\/[^\s/?#@]+|\/(?!\/))[^\s?#@]*$/u;

/** @see https://develop.sentry.dev/sdk/foundations/transport/authentication/ A public key, and no secret one. */
const SENTRY_DSN = /^https?:\/\/[^\s/?#@:]+@[^\s/?#@]+(?:\/[^\s?#@]+)*\/\d+$/u;

const { include, exclude, docs, blog, pages, widget, shortcut, suggestions } = DEFAULT_OPTIONS;
const { api, publishableKey, fallbackAfterMs, indexDir, events, sentry, pageSuggestions } = DEFAULT_OPTIONS;
const globs = Joi.array().items(Joi.string());

const SCHEMA = Joi.object<PluginOptions>({
  include: globs.default(include),
  exclude: globs.default(exclude),
  docs: Joi.boolean().default(docs),
  blog: Joi.boolean().default(blog),
  pages: Joi.boolean().default(pages),
  widget: Joi.boolean().default(widget),
  shortcut: Joi.alternatives(Joi.valid(false), Joi.string().pattern(SHORTCUT)).default(shortcut),
  api: Joi.alternatives(Joi.valid(false), Joi.string().pattern(API_ADDRESS)).default(api),
  publishableKey: Joi.alternatives(Joi.valid(false), Joi.string().pattern(PUBLISHABLE_KEY)).default(
    publishableKey,
  ),
  fallbackAfterMs: Joi.number().integer().min(500).max(60_000).default(fallbackAfterMs),
  indexDir: Joi.alternatives(Joi.valid(false), Joi.string()).default(indexDir),
  events: Joi.boolean().default(events),
  sentry: Joi.alternatives(
    Joi.valid(false),
    Joi.object({
      dsn: Joi.string().pattern(SENTRY_DSN).required(),
      environment: Joi.string(),
      includeMessages: Joi.boolean(),
    }),
  ).default(sentry),
  pageSuggestions: Joi.boolean().default(pageSuggestions),
  suggestions: Joi.object().pattern(Joi.string(), Joi.array().items(Joi.string())).default(suggestions),
})
  .prefs({ abortEarly: false })
  .error((faults) => optionsError(faults.map(describeFault)));

/**
 * Fills in the defaults.
 *
 * @throws RagError `OPTION_INVALID` that names every fault: its key, its value and what is allowed
 */
export function validateOptions({
  validate,
  options,
}: OptionValidationContext<Options | undefined, PluginOptions>): PluginOptions {
  return validate(SCHEMA, options as PluginOptions);
}

/**
 * Checks what depends on the rest of the site's config.
 *
 * @throws RagError `OPTION_INVALID`
 */
export function checkOptionsAgainstSite(options: PluginOptions, { locales }: Pick<I18n, 'locales'>): void {
  const faults = Object.keys(options.suggestions)
    .filter((locale) => !locales.includes(locale))
    .map((locale) => `suggestions.${locale}: the site has no such locale. Allowed: ${locales.join(', ')}.`);
  if (options.id !== 'default') {
    faults.push(`id: is ${JSON.stringify(options.id)}. One instance, without an id, serves the whole site.`);
  }
  if (faults.length > 0) throw optionsError(faults);
}

function describeFault({
  code,
  path,
  value,
}: {
  code: string;
  path: (string | number)[];
  value?: unknown;
}): string {
  const [option] = path;
  if (option === undefined) return `options: are ${JSON.stringify(value)}. Allowed: an object.`;
  const key = path.join('.');
  if (code === 'object.unknown') {
    return `${key}: there is no such option. Allowed: ${Object.keys(DEFAULT_OPTIONS).join(', ')}.`;
  }
  // Another kind of key is a secret, and this message lands in the log of a build.
  const is =
    option === 'publishableKey' ? 'is no publishable key' : `is ${JSON.stringify(value) ?? String(value)}`;
  return `${key}: ${is}. Allowed: ${ALLOWED[option]}.`;
}

function optionsError(faults: string[]): RagError {
  return new RagError(
    'OPTION_INVALID',
    `docusaurus-plugin-rag cannot use its options:\n${faults.map((fault) => `- ${fault}`).join('\n')}`,
  );
}
