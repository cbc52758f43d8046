import type { Hit, StaticIndex } from '../index/static-index.js';
import { analyserFor } from '../text/analyse.js';
import type { Passage, ScoredChunk } from '../types.js';
import { pairScore, unitScore, wordScore } from './evidence.js';
import { foldNearDuplicates } from './fold-duplicates.js';
import { questionVector, type Concept } from './question-vector.js';
import { analyseQuestion } from './question.js';
import { unitsOf, type Unit } from './units.js';

/** The parts of retrieval beyond BM25; each can be switched off to see what it brings. */
export interface RetrievalParts {
  /** Similar words of the index. */
  expansion: boolean;
  /** The other good sections of the same page. */
  page: boolean;
  /** The best sentence's own score. */
  sentence: boolean;
  /** Words of the question in title and headings. */
  headings: boolean;
  /** Neighbouring words of the question that stand together. */
  pairs: boolean;
}

export const ALL_PARTS: RetrievalParts = {
  expansion: true,
  page: true,
  sentence: true,
  headings: true,
  pairs: true,
};

/** Weights of further evidence beside a chunk's BM25, in whose unit all of it is. Chosen on development sets. */
const WEIGHTS = { page: 0.2, sentence: 2, headings: 0.4, pairs: 0.05 };
/** What each further section of a page counts, against the one before. */
const PAGE_DECAY = 0.85;

/** Chunks the index returns: enough for the page evidence. */
const FIRST_STAGE_LIMIT = 50;
/** Chunks that get a second look, for which their text is read. Each costs a reader about a kilobyte. */
const SECOND_STAGE_LIMIT = 10;

export interface RetrieveOptions {
  /** As in `Page.version`; the latest versions when absent. */
  version?: string | undefined;
  /** Parts to switch off. */
  parts?: Partial<RetrievalParts>;
  /** Chunks to return at most, 1 to 50; those past the second stage follow in the first stage's order. Default 10. */
  limit?: number;
}

/** A chunk of the result, with its text cut into units for quoting. */
export interface RetrievedChunk extends ScoredChunk {
  units: Unit[];
  /** Passages that say nearly the same and ranked behind this one. */
  duplicates: Passage[];
}

export interface Retrieval {
  /** Best first, near-duplicates folded. */
  chunks: RetrievedChunk[];
  concepts: Concept[];
  /** Number of chunks in the index. */
  searchedChunks: number;
}

/**
 * Finds the chunks that answer a question best: BM25 over the expanded question and the pages' sums of it, then a second
 * look at the best by sentence, heading and word-pair evidence.
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
  const best = (parts.page ? addPageEvidence(hits) : hits.map((hit) => ({ ...hit, total: hit.score })))
    .sort((a, b) => b.total - a.total || a.ordinal - b.ordinal)
    .slice(0, options.limit ?? SECOND_STAGE_LIMIT);
  const passages = await index.passages(best.map(({ ordinal }) => ordinal));

  const chunks = passages.map((chunk, i): RetrievedChunk => {
    const { score: bm25 = 0, total = 0 } = best[i] ?? {};
    const units = unitsOf(chunk, analyser);
    const headings = [chunk.title, ...chunk.headingPath].flatMap((heading) => analyser.terms(heading));
    let score = total;
    if (parts.sentence) {
      score += WEIGHTS.sentence * Math.max(0, ...units.map(({ terms }) => unitScore(terms, concepts)));
    }
    if (parts.headings) score += WEIGHTS.headings * wordScore(headings, concepts);
    if (parts.pairs) {
      const terms = [...headings, ...units.flatMap((unit) => unit.terms)];
      score += WEIGHTS.pairs * pairScore(terms, analysed, concepts);
    }
    return { chunk, units, bm25, score, duplicates: [] };
  });
  const ranked = [
    // A stable sort: ties keep the order of the first stage.
    ...chunks.slice(0, SECOND_STAGE_LIMIT).sort((a, b) => b.score - a.score),
    ...chunks.slice(SECOND_STAGE_LIMIT),
  ];
  return { chunks: foldNearDuplicates(ranked), concepts, searchedChunks: index.manifest.chunks };
}

/**
 * Adds to each chunk's score what the other found sections of its page score, each next one counting less. The pieces of
 * one section are one piece of evidence, that of its best chunk.
 *
 * @param hits best first
 */
function addPageEvidence(hits: Hit[]): (Hit & { total: number })[] {
  const sections = new Map<number, number>();
  const pages = new Map<number, { sum: number; factor: number }>();
  for (const { section, page, score } of hits) {
    if (sections.has(section)) continue;
    sections.set(section, score);
    const { sum, factor } = pages.get(page) ?? { sum: 0, factor: 1 };
    pages.set(page, { sum: sum + score * factor, factor: factor * PAGE_DECAY });
  }
  return hits.map((hit) => {
    const others = (pages.get(hit.page)?.sum ?? 0) - (sections.get(hit.section) ?? 0);
    return { ...hit, total: hit.score + WEIGHTS.page * others };
  });
}
