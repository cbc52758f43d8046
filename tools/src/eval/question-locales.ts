import type { EvalQuery } from 'docusaurus-rag-core/evaluate';

export interface LocaleOptions {
  /** `--query-locale`: of questions that state none. */
  queryLocale: string | undefined;
  /** `--locale`: of every row that states none. */
  locale: string;
  /** Locales of the corpus. */
  corpus: string[];
  /** Those of the parallel texts; empty when their file is; undefined without one. */
  parallel: readonly string[] | undefined;
}

const LATIN_LETTER = /\p{Script=Latin}/u;
const ARABIC_LETTER = /\p{Script=Arabic}/u;

/**
 * Locales a question may be in, the likeliest first; its script decides among them. Where there are parallel texts, however
 * few, a question in Latin letters may be English; one in Arabic letters may be Urdu in any case.
 */
export function localesOf(
  { text, locale }: Pick<EvalQuery, 'text' | 'locale'>,
  options: LocaleOptions,
): [string, ...string[]] {
  const first = locale ?? options.queryLocale ?? options.locale;
  const others = [...options.corpus, ...(options.parallel ?? [])];
  if (ARABIC_LETTER.test(text)) others.push('ur');
  else if (options.parallel && LATIN_LETTER.test(text)) others.push('en');
  return [first, ...new Set(others.filter((other) => other !== first))];
}
