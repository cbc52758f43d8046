import { PUBLISHABLE_KEY, RagError } from 'docusaurus-rag-core/protocol';
import { parseShortcut } from '../a11y/shortcut.js';
import type { Direction } from '../chat-props.js';

export type Theme = 'light' | 'dark';

/** What the `<script>` tag says. */
export interface EmbedSettings {
  /** Folder that holds `current.json`, ending in `/`. */
  indexUrl?: string;
  /** Address of the API, without `/v1` and without a slash at its end. */
  apiUrl?: string;
  /** Publishable key of the API. */
  publishableKey?: string;
  /** BCP 47 tag. */
  locale: string;
  direction: Direction;
  /** An address on the origin of the site whose pages are cited. */
  siteUrl: string;
  /** Absent: as the page or the reader's system has it. */
  theme?: Theme;
  shortcut: string | false;
  suggestions: string[];
  /** Whether readers' doings are dispatched as `docusaurus-rag` events on `window`. */
  events: boolean;
}

const RIGHT_TO_LEFT_SCRIPTS = new Set([
  'Adlm',
  'Arab',
  'Hebr',
  'Mand',
  'Nkoo',
  'Rohg',
  'Samr',
  'Syrc',
  'Thaa',
]);

/**
 * Reads the `data-` attributes of the `<script>` tag.
 *
 * @param page address that others are relative to, and language of the page
 * @throws RagError `OPTION_INVALID` that names every fault: the attribute, its value and what is allowed
 */
export function readSettings(data: DOMStringMap, page: { url: string; language: string }): EmbedSettings {
  const faults: string[] = [];
  const reject = (name: string, allowed: string): undefined => {
    faults.push(`data-${name} is ${JSON.stringify(data[name])}. Allowed: ${allowed}.`);
    return undefined;
  };
  const readAddress = (name: string, example: string): string | undefined => {
    const value = data[name]?.trim();
    if (value === undefined) return undefined;
    const address = URL.canParse(value, page.url) ? new URL(value, page.url) : undefined;
    const isUsable = value !== '' && address && /^https?:$/.test(address.protocol) && !/[?#]/.test(value);
    return isUsable ? address.href : reject(name, `an address without "?" and "#", such as "${example}"`);
  };

  const index = readAddress('index', 'https://docs.example.org/rag/');
  const api = readAddress('api', 'https://api.example.org');
  const { publishableKey } = data;
  if (publishableKey !== undefined && !PUBLISHABLE_KEY.test(publishableKey)) {
    // Without its value: it may be a secret one, and consoles are copied into reports.
    faults.push('data-publishable-key is no publishable key. Allowed: a key that begins with "rag_pk_".');
  }
  const site = readAddress('site', 'https://docs.example.org/');
  if (data['index'] === undefined && data['api'] === undefined)
    faults.push(
      'There is neither data-index, the folder of a static index, nor data-api, the address of an API.',
    );
  const locale = (data['locale'] ?? page.language).trim() || 'en';
  const script = scriptOf(locale);
  if (script === undefined) reject('locale', 'a language tag, such as "en" or "ur"');
  const theme = data['theme'] ?? 'auto';
  if (!['auto', 'dark', 'light'].includes(theme)) reject('theme', '"light", "dark" or "auto"');
  const shortcut = data['shortcut'] ?? 'mod+/';
  if (!isShortcut(shortcut)) reject('shortcut', '"none", or keys such as "mod+/" or "alt+k"');
  const events = data['events'] ?? 'off';
  if (events !== 'on' && events !== 'off') reject('events', '"on" or "off"');

  if (faults.length > 0) {
    const list = faults.map((fault) => `- ${fault}`).join('\n');
    throw new RagError('OPTION_INVALID', `The chat cannot use the attributes of its <script> tag:\n${list}`);
  }
  return {
    ...(index !== undefined && { indexUrl: index.replace(/\/*$/, '/') }),
    ...(api !== undefined && { apiUrl: api.replace(/\/+$/, '') }),
    ...(publishableKey !== undefined && { publishableKey }),
    locale,
    direction: RIGHT_TO_LEFT_SCRIPTS.has(script ?? '') ? 'rtl' : 'ltr',
    siteUrl: site ?? index ?? page.url,
    ...(theme !== 'auto' && { theme: theme as Theme }),
    shortcut: shortcut === 'none' ? false : shortcut,
    suggestions: (data['suggestions'] ?? '')
      .split(/\n|\|/)
      .map((question) => question.trim())
      .filter((question) => question !== ''),
    events: events === 'on',
  };
}

/** The script a language is usually written in; undefined when the tag is none. */
function scriptOf(locale: string): string | undefined {
  try {
    return new Intl.Locale(locale).maximize().script ?? '';
  } catch {
    return undefined;
  }
}

function isShortcut(shortcut: string): boolean {
  try {
    return shortcut === 'none' || parseShortcut(shortcut) !== undefined;
  } catch {
    return false;
  }
}
