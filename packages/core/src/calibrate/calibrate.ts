import { addPageEvidence } from '../answer/page-evidence.js';
import { analyseQuestion, type AnalysedQuestion } from '../answer/question.js';
import { QUESTIONS_OF_OTHER_FIELDS } from '../answer/questions-of-other-fields.js';
import { questionVector } from '../answer/question-vector.js';
import { coverageOf, signal, usuallyNeeded } from '../answer/sufficiency.js';
import type { TermCounts } from '../index/count-terms.js';
import { countAll } from '../index/encode-index.js';
import type { Calibration } from '../ports/search-index.js';
import { analyserFor } from '../text/analyse.js';
import type { Chunk, Page } from '../types.js';
import { createCountedIndex, type CountedIndex } from './counted-index.js';
import { ownQuestions } from './own-questions.js';

export interface CalibrationInput {
  locale: string;
  pages: Page[];
  /** Chunks of the pages, those of a page together. */
  chunks: Chunk[];
  /** Of each chunk, in their order. Default: counted now. */
  termCounts?: TermCounts[] | undefined;
  latestVersions?: string[] | undefined;
}

/** A site that says less tells nothing of what questions reach by chance. */
const MIN_CHUNKS = 8;
const OWN_QUESTIONS = 100;
/** As many as `retrieve` looks at twice. */
const LOOKED_AT = 10;
const FIRST_STAGE_LIMIT = 50;

/** What three quarters of the questions of other fields do not reach, and how much more than that is needed. */
const OTHER_QUANTILE = 0.75;
const MARGIN = 0.2;
/** No more is needed than what nine of ten of the site's own questions reach, where there are enough to tell. */
const OWN_QUANTILE = 0.1;
const MIN_OWN_QUESTIONS = 20;

/**
 * Measures on a site's own chunks what the decision to answer needs there: what questions of other fields reach by chance,
 * and questions that are made of its sentences. The same input gives the same result.
 *
 * @returns undefined where there are too few chunks, or no questions of other fields in the locale's language
 */
export async function calibrate(input: CalibrationInput): Promise<Calibration | undefined> {
  const { locale, pages, chunks, latestVersions = [] } = input;
  const others = QUESTIONS_OF_OTHER_FIELDS[locale.toLowerCase().split(/[-_]/)[0] ?? ''];
  if (!others || chunks.length < MIN_CHUNKS) return undefined;

  const analyser = analyserFor(locale);
  const termCounts = input.termCounts ?? countAll(chunks, locale);
  const index = createCountedIndex({ locale, pages, chunks, termCounts, latestVersions });

  const other: number[] = [];
  for (const text of others) other.push(await measure(analyseQuestion(text, analyser), index));
  const own: number[] = [];
  for (const { question, version } of ownQuestions(chunks, analyser, OWN_QUESTIONS)) {
    own.push(await measure(question, index, version));
  }

  const usual = usuallyNeeded(chunks.length);
  const line = (quantile(other, OTHER_QUANTILE) + MARGIN + usual) / 2;
  const ceiling = own.length < MIN_OWN_QUESTIONS ? line : quantile(own, OWN_QUANTILE);
  const needed = Math.max(usual / 2, Math.min(line, ceiling));
  const shareOf = (signals: number[], isCounted: (signal: number) => boolean) =>
    signals.length === 0 ? 0 : round(signals.filter(isCounted).length / signals.length);
  return {
    needed: round(needed),
    ownQuestions: own.length,
    answered: shareOf(own, (reached) => reached >= needed),
    otherQuestions: other.length,
    refused: shareOf(other, (reached) => reached < needed),
  };
}

/** The signal that `retrieve` gives for a question, without its second look, which does not change it. */
async function measure(question: AnalysedQuestion, index: CountedIndex, version?: string): Promise<number> {
  const { concepts, vector } = await questionVector(question, index, { expansion: true });
  const { lexical } = await index.search({ lexical: vector, version, limit: FIRST_STAGE_LIMIT });
  const best = addPageEvidence(lexical)
    .sort((a, b) => b.total - a.total || a.ordinal - b.ordinal)
    .slice(0, LOOKED_AT);
  const covered = best.map(({ ordinal }) =>
    coverageOf({ has: (term) => index.holds(ordinal, term) }, concepts),
  );
  return signal({
    concepts,
    searchedChunks: index.manifest.chunks,
    bestBm25: Math.max(0, ...best.map(({ score }) => score)),
    coverage: Math.max(0, ...covered),
  });
}

/** The value below which this share of the numbers lies, interpolated. */
function quantile(numbers: number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)] ?? 0;
  return below + ((sorted[Math.ceil(place)] ?? 0) - below) * (place % 1);
}

const round = (number: number): number => Math.round(number * 1000) / 1000;
