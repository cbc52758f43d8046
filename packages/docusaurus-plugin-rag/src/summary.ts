import type { IndexSummary } from 'docusaurus-rag-core/node';
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
