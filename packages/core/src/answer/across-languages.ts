import type { SearchIndex } from '../ports/search-index.js';
import type { Passage } from '../types.js';
import type { Retrieval, RetrievedChunk } from './retrieve.js';
import type { Sufficiency } from './sufficiency.js';

/** What was found of a question in one of a site's languages. */
export interface FoundInLanguage extends Retrieval, Sufficiency {
  /** Whether the site has pages that this language lacks. */
  lacksPages: boolean;
}

/** The confidence that is always enough not to look for a page that exists in another language alone. */
const SURE_CONFIDENCE = 0.75;
/** The share of such pages from which on it takes that much. The fewer they are, the likelier is one of the reader's own. */
const SHARE_WORTH_A_LOOK = 0.1;
/** What a page that a language may lack counts there, against the mean of the languages that found it. */
const LACKING_SHARE = 0.9;
/** Scores of fused rankings are ranks, and nearly equal. The place at which a chunk counts half of the first tells more. */
const HALF_AT_PLACE = 3;

/** What was found in all languages, in one order. */
export interface RankedAcross<T> {
  /** Best first. */
  chunks: RetrievedChunk[];
  /** The best passage of each page, in the language a reader prefers of those it was found in. Best page first. */
  pages: Passage[];
  /** Where the best page was found: first of all, in the language a reader prefers. Absent where nothing was found. */
  best: T | undefined;
}

/**
 * Puts what was found in several languages of a site in one order. Scores of two languages cannot be compared, for there
 * the same words tell more or less. But a section and its translation can vouch for each other: a chunk's score is its share
 * of the best score in its language, times the confidence there, plus the same of its section in each other language; of its
 * page, where the translation has other anchors. Where pages are lacking, one that was not found counts as lacking, not as
 * worthless.
 *
 * So a page that exists in one language alone is weighed there against the translations of the reader's pages, its like.
 *
 * @param found languages, the reader's first
 */
export function rankAcross<T extends FoundInLanguage>(found: T[]): RankedAcross<T> {
  const languages = found.map(scoresIn);
  const ranked = languages
    .flatMap((own) => {
      const others = languages.filter((other) => other !== own).map((other) => translationScores(own, other));
      return own.scored.map(({ chunk, score }) => {
        const elsewhere = sum(others.map((scoreOf) => scoreOf(chunk)));
        return { chunk, score: score + elsewhere + scoreWhereLacking(pagePath(chunk), languages) };
      });
    })
    .sort((a, b) => b.score - a.score)
    .map(({ chunk }) => chunk);
  const paths = [...new Set(ranked.map(pagePath))];
  const languageOf = (path: string) => found[languages.findIndex(({ pages }) => pages.has(path))];
  return {
    chunks: ranked,
    pages: paths.flatMap(
      (path) => languageOf(path)?.chunks.find((chunk) => pagePath(chunk) === path)?.chunk ?? [],
    ),
    best: languageOf(paths[0] ?? ''),
  };
}

/** The scores of chunks in one language, and the best of each section and page. */
interface LanguageScores {
  scored: { chunk: RetrievedChunk; score: number }[];
  sections: Map<string, number>;
  pages: Map<string, number>;
  lacksPages: boolean;
}

function scoresIn(found: FoundInLanguage): LanguageScores {
  const scored = found.chunks.map((chunk, place) => ({
    chunk,
    score: found.confidence * shareOf(found, place),
  }));
  const { lacksPages } = found;
  return { scored, sections: bestOf(scored, sectionPath), pages: bestOf(scored, pagePath), lacksPages };
}

/** What a chunk's translation scores in another language. */
function translationScores(own: LanguageScores, other: LanguageScores): (chunk: RetrievedChunk) => number {
  const alikes = own.scored.filter(({ chunk }) => other.sections.has(sectionPath(chunk)));
  const pagesWithSameAnchors = new Set(alikes.map(({ chunk }) => pagePath(chunk)));
  return (chunk) =>
    (pagesWithSameAnchors.has(pagePath(chunk))
      ? other.sections.get(sectionPath(chunk))
      : other.pages.get(pagePath(chunk))) ?? 0;
}

function scoreWhereLacking(page: string, languages: LanguageScores[]): number {
  const lacking = languages.filter(({ lacksPages, pages }) => lacksPages && !pages.has(page));
  const known = languages.flatMap(({ pages }) => pages.get(page) ?? []);
  return lacking.length === 0 ? 0 : (LACKING_SHARE * lacking.length * sum(known)) / known.length;
}

/** Whether a site has pages that the language of an index lacks. */
export const lacksPages = (index: SearchIndex): boolean => pagesLacking(index) > 0;

function pagesLacking({ manifest }: SearchIndex): number {
  return Math.max(0, ...Object.values(manifest.translations ?? {}).map((each) => each.pagesOnlyThere));
}

/** Whether what was found in a language answers so surely that no page it lacks is worth looking for. */
export function isSure({ sufficient, confidence }: Sufficiency, index: SearchIndex): boolean {
  const lacking = pagesLacking(index);
  const share = Math.min(1, lacking / (index.manifest.pages + lacking) / SHARE_WORTH_A_LOOK);
  return sufficient && confidence >= 0.5 + share * (SURE_CONFIDENCE - 0.5);
}

/** Of the chunks that have something in common, the best one's score. */
function bestOf(
  scored: LanguageScores['scored'],
  keyOf: (chunk: RetrievedChunk) => string,
): Map<string, number> {
  const best = new Map<string, number>();
  for (const { chunk, score } of scored) {
    const key = keyOf(chunk);
    best.set(key, Math.max(best.get(key) ?? 0, score));
  }
  return best;
}

/** What a chunk scored of the best score in its language. */
function shareOf({ chunks, bestCosine }: Retrieval, place: number): number {
  if (bestCosine !== undefined) return HALF_AT_PLACE / (HALF_AT_PLACE + place);
  return (chunks[place]?.score ?? 0) / (chunks[0]?.score || 1);
}

/** Translations of a page stand at the same path, but for the locale in it. */
export function pathWithoutLocale({ url, locale }: Pick<Passage, 'url' | 'locale'>): string {
  return url.replace(`/${locale}/`, '/');
}

const pagePath = ({ chunk }: RetrievedChunk): string => pathWithoutLocale(chunk);
/** Translations of a section have the same anchor. */
const sectionPath = ({ chunk }: RetrievedChunk): string => `${pathWithoutLocale(chunk)}#${chunk.anchor}`;

const sum = (numbers: number[]): number => numbers.reduce((total, each) => total + each, 0);
