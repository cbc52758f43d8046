import { lengthNorm } from '../index/bm25.js';
import type { SearchIndex } from '../ports/search-index.js';
import { analyserFor } from '../text/analyse.js';
import type { Passage, ScoredChunk } from '../types.js';
import { analysedPassages, type AnalysedPassage } from './analysed-passages.js';
import { createTextScorer, pairScore, unitNorm, wordScore } from './evidence.js';
import { foldNearDuplicates, type Foldable } from './fold-duplicates.js';
import { fuse, type Fused } from './fuse.js';
import { addPageEvidence, type Candidate } from './page-evidence.js';
import { questionVector, type Concept } from './question-vector.js';
import { analyseQuestion, type AnalysedQuestion } from './question.js';
import { coverageOf, judgeSufficiency, type Evidence } from './sufficiency.js';
import type { Unit } from './units.js';

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
const WEIGHTS = { sentence: 0.7, headings: 0.4, pairs: 0.2 };

/** Chunks the index returns: enough for the page evidence. */
const FIRST_STAGE_LIMIT = 50;
/** Chunks that get a second look, for which their text is read. Each costs a reader about a kilobyte. */
const SECOND_STAGE_LIMIT = 10;

/** What each ranking counts in the fusion; 0 leaves it out. */
export interface FusionWeights {
  lexical: number;
  /** Where the question's words are found well, and where they are not: see ADR 12. */
  dense: number | { sufficient: number; insufficient: number };
}

export const FUSION_WEIGHTS: FusionWeights = { lexical: 1, dense: { sufficient: 0.3, insufficient: 1 } };

export interface RetrieveOptions {
  /** As in `Page.version`; the latest versions when absent. */
  version?: string | undefined;
  /** Parts to switch off. */
  parts?: Partial<RetrievalParts>;
  /** Chunks to return at most, 1 to 50; those past the second stage follow in the first stage's order. Default 10. */
  limit?: number;
  /** The question as the index's embedding model sees it, `number[dimensions]`. Absent: by its words alone. */
  dense?: Float32Array | undefined;
  /** Default `FUSION_WEIGHTS`. */
  weights?: Partial<FusionWeights>;
}

/** A chunk of the result, with its text cut into units for quoting. */
export interface RetrievedChunk extends ScoredChunk {
  units: Unit[];
  /** Passages that say nearly the same and ranked behind this one. */
  duplicates: Passage[];
}

export interface Retrieval extends Evidence {
  /** Best first, near-duplicates folded. */
  chunks: RetrievedChunk[];
}

/**
 * Finds the chunks that answer a question best: BM25 over the expanded question and the pages' sums of it, then a second
 * look at the best by sentence, heading and word-pair evidence. With a dense vector, this ranking by words and the one by
 * cosine are fused by rank, and the second look is also at what the cosine ranks among its best.
 *
 * @param question as it was typed; or already read into terms of this index, where that takes more than its analyser
 * @throws RagError `QUESTION_EMPTY`, `QUESTION_TOO_LONG`, or what the index throws
 */
export async function retrieve(
  question: string | AnalysedQuestion,
  index: SearchIndex,
  options: RetrieveOptions = {},
): Promise<Retrieval> {
  const { limit = SECOND_STAGE_LIMIT, version } = options;
  const parts = { ...ALL_PARTS, ...options.parts };
  const weights = { ...FUSION_WEIGHTS, ...options.weights };
  const analyser = analyserFor(index.manifest.locale);
  const analysed = typeof question === 'string' ? analyseQuestion(question, analyser) : question;
  const { concepts, vector } = await questionVector(analysed, index, parts);
  const { lexical, dense } = await index.search({
    lexical: vector,
    dense: options.dense,
    version,
    limit: FIRST_STAGE_LIMIT,
  });
  const isHybrid = dense.length > 0;
  const candidates = (
    parts.page ? addPageEvidence(lexical) : lexical.map((hit) => ({ ...hit, total: hit.score }))
  )
    .sort((a, b) => b.total - a.total || a.ordinal - b.ordinal)
    .slice(0, isHybrid ? FIRST_STAGE_LIMIT : limit);

  const nominated = new Set(dense.slice(0, SECOND_STAGE_LIMIT).map(({ ordinal }) => ordinal));
  const looked = candidates.filter(({ ordinal }, i) => i < SECOND_STAGE_LIMIT || nominated.has(ordinal));
  const lookAgain = secondLook(analysed, concepts, parts, index.manifest.averageLength);
  const passages = await analysedPassages(index, looked.map(ordinalOf), analyser);
  const byWords = [
    ...looked
      .map((candidate, i) => ({ ordinal: candidate.ordinal, score: lookAgain(candidate, passages[i]) }))
      // A stable sort: ties keep the order of the first stage.
      .sort((a, b) => b.score - a.score),
    ...candidates
      .filter((candidate) => !looked.includes(candidate))
      .map(({ ordinal, total }) => ({ ordinal, score: total })),
  ];
  const bm25s = new Map(lexical.map(({ ordinal, score }) => [ordinal, score]));
  const evidence: Evidence = {
    concepts,
    searchedChunks: index.manifest.chunks,
    calibration: index.manifest.calibration,
    bestBm25: Math.max(0, ...looked.map(({ score }) => score)),
    coverage: Math.max(0, ...passages.map(({ terms }) => coverageOf(new Set(terms), concepts))),
    ...(dense[0] && { bestCosine: dense[0].score }),
  };
  const ranked = isHybrid
    ? fuse([
        { ordinals: byWords.map(ordinalOf), weight: weights.lexical },
        { ordinals: dense.map(ordinalOf), weight: denseWeight(weights.dense, evidence) },
      ]).slice(0, limit)
    : byWords;

  const cosines = new Map(dense.map(({ ordinal, score }) => [ordinal, score]));
  const found = await analysedPassages(index, ranked.map(ordinalOf), analyser);
  const chunks = foldNearDuplicates(
    found.map(({ passage, units, runs }, i): RetrievedChunk & Foldable => {
      const { ordinal, score } = ranked[i] as Fused;
      const cosine = cosines.get(ordinal);
      const bm25 = bm25s.get(ordinal) ?? 0;
      return {
        chunk: passage,
        units,
        runs,
        score,
        bm25,
        ...(cosine !== undefined && { cosine }),
        duplicates: [],
      };
    }),
  );
  return { chunks, ...evidence };
}

function denseWeight(weight: FusionWeights['dense'], evidence: Evidence): number {
  if (typeof weight === 'number') return weight;
  return judgeSufficiency(evidence).sufficient ? weight.sufficient : weight.insufficient;
}

const ordinalOf = ({ ordinal }: { ordinal: number }): number => ordinal;

/** A chunk's score by all that its text tells, in the unit of BM25. What stands for one word of the question counts as one. */
function secondLook(
  question: AnalysedQuestion,
  concepts: Concept[],
  parts: RetrievalParts,
  averageLength: number,
): (candidate: Candidate, passage: AnalysedPassage | undefined) => number {
  const scoreWhole = createTextScorer(concepts, (length) => lengthNorm(length, averageLength));
  const scoreUnit = createTextScorer(concepts, unitNorm);
  return ({ total, score: bm25 }, passage) => {
    if (!passage) return total;
    const { units, headings, terms } = passage;
    let score = parts.expansion ? total - bm25 + scoreWhole(terms) : total;
    if (parts.sentence) {
      score += WEIGHTS.sentence * Math.max(0, ...units.map((unit) => scoreUnit(unit.terms)));
    }
    if (parts.headings) score += WEIGHTS.headings * wordScore(headings, concepts);
    if (parts.pairs) score += WEIGHTS.pairs * pairScore(terms, question, concepts);
    return score;
  };
}
