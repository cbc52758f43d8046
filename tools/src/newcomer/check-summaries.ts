import type { BuildSummary } from '../build-summary.js';

/**
 * Checks that a build said what it indexed, for each locale, and that this is something.
 *
 * @throws Error that names the locale
 */
export function checkSummaries(summaries: BuildSummary[], locales: string[]): void {
  for (const locale of locales) {
    const summary = summaries.find((each) => each.locale === locale);
    if (!summary) throw new Error(`The build printed no summary for the locale "${locale}".`);
    if (summary.chunks === 0) throw new Error(`The build indexed nothing in the locale "${locale}".`);
  }
}

export function describeSummaries(summaries: BuildSummary[]): string {
  return summaries
    .map(({ locale, pages, chunks }) => `${locale}: ${pages} pages, ${chunks} chunks`)
    .join('; ');
}
