import type { EvalQuery } from './read-queries.js';

/** What a system returned for one question. */
export interface RunRow {
  query: EvalQuery;
  /** Ids of what was found, best first, without repeats. */
  ranked: string[];
  /** Whether the system gave an answer (true) or abstained (false). */
  answered: boolean;
  /** Whether the two best quotes hold one of the question's `answers`; absent where it has none. */
  quoted?: boolean;
}

/** Means over the questions with gold, and how well abstention worked. */
export interface Scores {
  /** Questions with gold. */
  queries: number;
  ndcgAt10: number;
  recallAt1: number;
  recallAt5: number;
  recallAt10: number;
  mrrAt10: number;
  /** Share of the questions with gold that were answered. */
  answeredShare: number;
  /** Present when some question has `answers`: share of those of which one stands in the two best quotes. */
  quotedShare?: number;
  /** Present when some question has no gold. */
  abstention?: {
    /** Questions without gold. */
    queries: number;
    /** Of the abstentions, the share that was right. */
    precision: number;
    /** Of the questions without gold, the share that was abstained from. */
    recall: number;
  };
}

/**
 * Scores a run with binary relevance.
 *
 * nDCG: Järvelin & Kekäläinen 2002, gain 1, discount log2(rank + 1). Recall@k: share of the gold found in the first k,
 * where one gold document found counts as found (a question asks for an answer, not for every place that holds it).
 */
export function scoreRun(rows: RunRow[]): Scores {
  const withGold = rows.filter(({ query }) => query.gold.length > 0);
  const withoutGold = rows.filter(({ query }) => query.gold.length === 0);
  const abstained = rows.filter(({ answered }) => !answered);
  const withAnswers = withGold.filter(({ quoted }) => quoted !== undefined);
  const mean = (value: (row: RunRow) => number): number =>
    withGold.reduce((sum, row) => sum + value(row), 0) / Math.max(1, withGold.length);
  const rightly = abstained.filter(({ query }) => query.gold.length === 0).length;
  return {
    queries: withGold.length,
    ndcgAt10: mean(ndcgAt10),
    recallAt1: mean((row) => Number(firstRank(row) <= 1)),
    recallAt5: mean((row) => Number(firstRank(row) <= 5)),
    recallAt10: mean((row) => Number(firstRank(row) <= 10)),
    mrrAt10: mean((row) => (firstRank(row) <= 10 ? 1 / firstRank(row) : 0)),
    answeredShare: mean(({ answered }) => Number(answered)),
    ...(withAnswers.length > 0 && {
      quotedShare: withAnswers.filter(({ quoted }) => quoted).length / withAnswers.length,
    }),
    ...(withoutGold.length > 0 && {
      abstention: {
        queries: withoutGold.length,
        precision: abstained.length === 0 ? 0 : rightly / abstained.length,
        recall: rightly / withoutGold.length,
      },
    }),
  };
}

/** Rank from 1 of the first gold document, or Infinity. */
function firstRank({ query, ranked }: RunRow): number {
  const index = ranked.findIndex((id) => query.gold.includes(id));
  return index === -1 ? Infinity : index + 1;
}

function ndcgAt10({ query, ranked }: RunRow): number {
  const discount = (rank: number) => 1 / Math.log2(rank + 1);
  let gained = 0;
  ranked.slice(0, 10).forEach((id, i) => {
    if (query.gold.includes(id)) gained += discount(i + 1);
  });
  let ideal = 0;
  for (let rank = 1; rank <= Math.min(10, new Set(query.gold).size); rank += 1) ideal += discount(rank);
  return gained / ideal;
}
