import type { IndexSummary } from 'docusaurus-rag-core/node';
import type { TaughtPair } from './publish/translate-locales.js';
import { REASONS, type LeftOut, type Reason } from './pages/left-out.js';

/** What was indexed of one locale and what was not. */
export interface LocaleReport {
  locale: string;
  index: IndexSummary;
  leftOut: LeftOut[];
  durationMs: number;
}

/** Routes named in a warning; more would bury it. */
const MAX_NAMED = 5;

/** One line of what is in the index, and one of what is not. */
export function formatSummary({ locale, index, leftOut, durationMs }: LocaleReport): string {
  const counts = [
    plural(index.pages, 'page'),
    plural(index.sections, 'section'),
    plural(index.chunks, 'chunk'),
    formatBytes(index.bytes),
    `${(durationMs / 1000).toFixed(1)} s`,
  ];
  const reasons = countReasons(leftOut).map(([reason, count]) => `${count} ${REASONS[reason]}`);
  return [
    `[${locale}] Indexed for answers: ${counts.join(', ')}.`,
    ...(reasons.length > 0 ? [`[${locale}] Left out: ${reasons.join('; ')}.`] : []),
  ].join('\n');
}

/** What the site's owner should look at; empty when all is well. */
export function warnings({ locale, index, leftOut }: LocaleReport): string[] {
  const missing = leftOut.filter(({ reason }) => reason === 'missing').map(({ route }) => route);
  return [
    ...(index.pages === 0
      ? [
          `[${locale}] No page was indexed, so the chat has nothing to answer from. Write a page, or look at the plugin's include, exclude, docs, blog and pages options.`,
        ]
      : []),
    ...(missing.length > 0
      ? [
          `[${locale}] ${plural(missing.length, 'page')} could not be read, for no file was built: ${missing.slice(0, MAX_NAMED).join(', ')}${missing.length > MAX_NAMED ? ', …' : ''}`,
        ]
      : []),
  ];
}

/** What two locales were taught of each other's language, and what could have taught them more. */
export function formatPair({
  locales,
  pagePairs,
  texts,
  words,
  bytes,
  untranslated,
  durationMs,
}: TaughtPair): string[] {
  const [one, other] = locales;
  const names = `[${one}] ${one} ↔ ${other}:`;
  if (pagePairs === 0) {
    return [
      `${names} no page exists in both, so that questions in one find pages of the other by names alone.`,
    ];
  }
  const counts = [
    `learnt from ${plural(pagePairs, 'page')}, ${plural(texts, 'text')}`,
    `${words[0].toLocaleString('en')} and ${plural(words[1], 'word')} covered`,
    formatBytes(bytes),
    `${(durationMs / 1000).toFixed(1)} s`,
  ];
  const same = untranslated.length;
  return [
    `${names} ${counts.join(', ')}.`,
    ...(same > 0
      ? [
          `${names} ${plural(same, 'page')} not translated though in its place: ${untranslated.slice(0, MAX_NAMED).join(', ')}${same > MAX_NAMED ? ', …' : ''}`,
        ]
      : []),
  ];
}

/** What readers are offered to ask, of the pages they read. */
export function formatSuggestions(locale: string, count: number): string {
  return `[${locale}] ${plural(count, 'question')} of the pages' headings to suggest.`;
}

export function formatBytes(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.round(bytes / 1000).toLocaleString('en')} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

function countReasons(leftOut: LeftOut[]): [reason: Reason, count: number][] {
  const reasons = Object.keys(REASONS) as Reason[];
  return reasons
    .map((reason): [Reason, number] => [reason, leftOut.filter((page) => page.reason === reason).length])
    .filter(([, count]) => count > 0);
}

const plural = (count: number, noun: string): string =>
  `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
