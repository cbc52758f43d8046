import type { Hit, StaticIndex } from '../index/static-index.js';
import { analyserFor } from '../text/analyse.js';
import type { Passage, ScoredChunk } from '../types.js';
import { pairScore, unitScore } from './evidence.js';
import { foldNearDuplicates } from './fold-duplicates.js';
import { analyseQuestion } from './question.js';
import { questionVector, type Concept } from './question-vector.js';
import { unitsOf, type Unit } from './units.js';

/** The parts of retrieval beyond BM25; each can be switched off to see what it brings. */
export interface RetrievalParts {
  /** Similar words of the dictionary. */
  expansion: boolean;
  /** The best sentence's own score. */
  sentence: boolean;
  /** Neighbouring words of the question that stand together. */
  pairs: boolean;
  /** The other good chunks of the same page. */
  page: boolean;
}

export const ALL_PARTS: RetrievalParts = { expansion: true, sentence: true, pairs: true, page: true };

/** Weights of z-normalised evidence against the first stage's BM25 at 1. */
const WEIGHTS = { sentence: 0.2, pairs: 0.1, page: 0.2 };

/** Chunks the store returns: enough for the page evidence. */
const FIRST_STAGE_LIMIT = 50;
/** Chunks whose text is read. Each costs a reader about a kilobyte. */
const RERANKED = 10;

export interface RetrieveOptions {
  version?: string | undefined;
  parts?: Partial<RetrievalParts>;
}

/** A chunk of the result, with its text cut into units for quoting. */
export interface RetrievedChunk extends ScoredChunk {
  units: Unit[];
}

export interface Retrieval {
  /** Best first, near-duplicates folded. */
  chunks: RetrievedChunk[];
  concepts: Concept[];
}

/**
 * Finds the chunks that answer a question best: BM25 over the expanded question, then a second look at the best by
 * sentence, word-pair and page evidence.
 *
 * @throws RagError `QUESTION_EMPTY`, `QUESTION_TOO_LONG`, or what loading the index throws
 */
export async function retrieve(
  question: string,
  index: StaticIndex,
  options: RetrieveOptions = {},
): Promise<Retrieval> {
  const parts = { ...ALL_PARTS, ...options.parts };
  const analyser = analyserFor(index.manifest.locale);
  const analysed = analyseQuestion(question, analyser);
  const { concepts, vector } = await questionVector(analysed, index, parts);
  const hits = await index.search(vector, { version: options.version, limit: FIRST_STAGE_LIMIT });
  const pageScores = scorePages(hits);
  const firstScores = hits.map((hit) => hit.score + (parts.page ? 0 : 0));
  const best = hits.slice(0, RERANKED);
  const passages = await index.passages(best.map(({ ordinal }) => ordinal));
  const rows = best.map((hit, i) => {
    const chunk = passages[i] as Passage;
    const units = unitsOf(chunk, analyser);
    const headings = analyser.terms([chunk.title, ...chunk.headingPath].join('\n'));
    return {
      hit,
      chunk,
      units,
      page: pageScores.get(hit.page) ?? 0,
      sentence: Math.max(0, ...units.map((unit) => unitScore(unit, concepts))),
      pairs: pairScore([...headings, ...units.flatMap(({ terms }) => terms)], analysed, concepts),
    };
  });
  const evidence = [zScores(rows.map(({ hit }) => hit.score))];
  for (const part of ['sentence', 'pairs', 'page'] as const) {
    if (parts[part]) evidence.push(zScores(rows.map((row) => row[part])).map((z) => WEIGHTS[part] * z));
  }
  void firstScores;
  const chunks = rows
    .map(({ hit, chunk, units }, i) => ({
      chunk,
      units,
      bm25: hit.score,
      score: evidence.reduce((sum, column) => sum + (column[i] ?? 0), 0),
    }))
    .sort((a, b) => b.score - a.score || (a.chunk.id < b.chunk.id ? -1 : 1));
  return { chunks: foldNearDuplicates(chunks), concepts };
}

/** Sum of the scores of a page's chunks, each next one counting half of the one before. */
function scorePages(hits: Hit[]): Map<number, number> {
  const scores = new Map<number, number>();
  const counts = new Map<number, number>();
  for (const { page, score } of hits) {
    const count = counts.get(page) ?? 0;
    counts.set(page, count + 1);
    scores.set(page, (scores.get(page) ?? 0) + score / 2 ** count);
  }
  return scores;
}

/** Distance from the mean in standard deviations; all 0 when the values are equal. */
function zScores(values: number[]): number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
  return values.map((value) => (deviation === 0 ? 0 : (value - mean) / deviation));
}
