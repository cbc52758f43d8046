import { createQuestionReader, retrieve } from 'docusaurus-rag-core';
import type { Ask } from '../native/ask-sets.js';
import { askSite, LIMIT } from '../native/ask-site.js';
import type { EvaluationBuild } from '../native/evaluate-website.js';
import type { SiteIndexes } from '../native/index-site.js';
import { foundAt, miniSearchOf, plainBm25 } from './baselines.js';
import { openPagefind } from './pagefind-site.js';

/** `product`: as a reader meets it. `told`: the same, told in which language the answer stands, as the others are. */
export const SYSTEMS = ['product', 'told', 'bm25', 'minisearch', 'pagefind'] as const;
export type SystemName = (typeof SYSTEMS)[number];

/** All systems over the same pages. */
export interface Systems {
  asks: Record<SystemName, Ask>;
  /** Of Pagefind's index, by locale. */
  pagefindBytes: Map<string, number>;
  close(): Promise<void>;
}

export async function openSystems({ site, indexes }: EvaluationBuild): Promise<Systems> {
  const pagefind = await openPagefind(site);
  return {
    asks: {
      product: (question) => askSite(question, indexes),
      told: toldWhere(indexes),
      bm25: plainBm25(indexes),
      minisearch: await miniSearchOf(indexes),
      pagefind: pagefind.ask,
    },
    pagefindBytes: pagefind.indexBytes,
    close: () => pagefind.close(),
  };
}

/** Reads a question as the product does, and looks for it where the answer is. */
function toldWhere({ indexes }: SiteIndexes): Ask {
  return async ({ text, locale }, gold) => {
    const index = indexes.get(gold.locale);
    if (!index) return foundAt([]);
    const others = [...indexes.keys()].filter((other) => other !== locale);
    const placeOf = (name: string) => ({ locale: name, open: async () => indexes.get(name) });
    const reader = createQuestionReader(text, [placeOf(locale), ...others.map(placeOf)]);
    const { question } = await reader.readFor(index, gold.locale);
    const { chunks } = await retrieve(question, index, { limit: LIMIT });
    return { ranked: chunks, answered: chunks.length > 0, sources: [] };
  };
}
