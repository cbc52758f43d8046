import {
  comparableScore,
  createQuestionReader,
  judgeSufficiency,
  quotesAnswer,
  quotesOf,
  retrieve,
  type LocaleIndex,
  type Retrieval,
  type SearchIndex,
} from 'docusaurus-rag-core';
import type { EvalQuery, RunRow } from 'docusaurus-rag-core/evaluate';
import type { Indexes } from './translate-corpus.js';
import type { Run } from './runs.js';

/** Enough for ten documents. */
const LIMIT = 50;

export interface EvalCorpus {
  indexes: Indexes;
  /** Vectors of the questions by their text; empty without embeddings. */
  vectors: Map<string, Float32Array>;
  /** One id for documents that say the same in several languages; those not listed have their own. */
  twins: Map<string, string>;
}

/**
 * Asks a question of every language of a corpus, and puts what was found in one order. A document counts by the best that
 * was found of it in any language.
 *
 * @param locales the one the question is asked in, then any others that it may be in
 */
export async function askCorpus(
  query: EvalQuery,
  { indexes, vectors, twins }: EvalCorpus,
  locales: [string, ...string[]],
  { dense, isRead, options }: Run,
): Promise<RunRow> {
  const vector = dense ? vectors.get(query.text) : undefined;
  const readerFor = (locale: string): LocaleIndex => ({ locale, open: async () => indexes.get(locale) });
  const [first, ...others] = locales;
  const reader = createQuestionReader(query.text, [readerFor(first), ...others.map(readerFor)]);
  const ask = async ([locale, index]: [string, SearchIndex]): Promise<Retrieval> => {
    const question = isRead ? (await reader.readFor(index, locale)).question : query.text;
    return retrieve(question, index, { ...options, dense: vector, limit: LIMIT });
  };
  const found = await Promise.all([...indexes].map(ask));
  const idOf = (url: string) => twins.get(url) ?? url;
  return {
    query: { ...query, gold: [...new Set(query.gold.map(idOf))] },
    ranked: rankTogether(found, idOf),
    answered: found.some((retrieval) => judgeSufficiency(retrieval).sufficient),
    ...(query.answers && { quoted: quotesAnswer(quotesOf(bestOf(found)), query.answers) }),
  };
}

/** What was found where the question was found best. */
function bestOf(found: Retrieval[]): Retrieval {
  const scoreOf = ({ chunks, concepts }: Retrieval) => comparableScore(chunks[0]?.score ?? 0, concepts);
  return found.reduce((best, each) => (scoreOf(each) > scoreOf(best) ? each : best));
}

function rankTogether(found: Retrieval[], idOf: (url: string) => string): string[] {
  // Fused scores are ranks, and shares of nothing; alone, a ranking needs no comparison.
  const isAlone = found.length === 1;
  const places = found.flatMap(({ chunks, concepts }) =>
    chunks.map(({ chunk, duplicates, score }) => ({
      ids: [chunk, ...duplicates].map(({ url }) => idOf(url)),
      score: isAlone ? 0 : comparableScore(score, concepts),
    })),
  );
  // A stable sort: equal scores keep the order they were found in.
  return [...new Set(places.toSorted((a, b) => b.score - a.score).flatMap(({ ids }) => ids))];
}
