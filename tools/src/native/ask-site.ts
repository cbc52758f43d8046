import {
  ALL_PARTS,
  askAsReader,
  retrieve,
  type AnswerIndexes,
  type Citation,
  type Passage,
  type RetrievalParts,
} from 'docusaurus-rag-core';
import type { SiteIndexes } from './index-site.js';

/** What is asked, and in whose language. */
export interface Asked {
  text: string;
  locale: string;
}

/** Where a passage stands. */
export type FoundPlace = Pick<Passage, 'url' | 'anchor'>;

/** A passage found, with those that say nearly the same. */
export interface FoundPassage {
  chunk: FoundPlace;
  duplicates: FoundPlace[];
}

/** What a reader gets for a question. */
export interface Found {
  /** Best first. */
  ranked: FoundPassage[];
  answered: boolean;
  /** Shown beside the answer, or as the nearest pages. */
  sources: Pick<Citation, 'url'>[];
}

/** What answering has beyond BM25, each to be switched off to see what it brings. */
export interface AnswerParts extends RetrievalParts {
  /** Urdu in Latin letters is read as Urdu. */
  romanised: boolean;
  /** Misspelt words are corrected. */
  spelling: boolean;
  /** For another language's pages, words are translated. */
  translation: boolean;
}

export const ALL_ANSWER_PARTS: AnswerParts = {
  translation: true,
  romanised: true,
  spelling: true,
  ...ALL_PARTS,
};

export interface AskOptions {
  /** Parts to switch off. */
  parts?: Partial<AnswerParts>;
  /** The vector of a question, for indexes that have vectors. Default: by words alone. */
  embed?: (question: string) => Promise<Float32Array>;
}

/** Enough for ten pages. */
export const LIMIT = 50;

/**
 * Asks a question of a site, the way the chat in the browser does without an API. Everything that is scored goes through
 * here: what the static transport does with a question, this must do.
 *
 * @throws RagError `QUESTION_EMPTY`, `QUESTION_TOO_LONG`, or what the indexes throw
 */
export async function askSite(
  { text, locale }: Asked,
  site: SiteIndexes,
  { parts = {}, embed }: AskOptions = {},
): Promise<Found> {
  const { translation, romanised, spelling } = { ...ALL_ANSWER_PARTS, ...parts };
  return askAsReader(
    { question: text, locale },
    indexesFor(locale, site),
    async ({ question, text: understood, reading }, index, options) => {
      const isOwn = index.manifest.locale === locale;
      const part = reading?.kind === 'romanised' ? romanised : spelling;
      const isRead = isOwn ? part : translation;
      return retrieve(isRead ? question : text, index, {
        ...options,
        parts,
        dense: await embed?.(understood),
      });
    },
  );
}

/** The reader's own index, and the others, the default locale's first. */
export function indexesFor(locale: string, { defaultLocale, indexes }: SiteIndexes): AnswerIndexes {
  const others = [...indexes]
    .filter(([other]) => other !== locale)
    .sort(([a], [b]) => Number(b === defaultLocale) - Number(a === defaultLocale))
    .map(([other, index]) => ({ locale: other, open: async () => index }));
  return { own: indexes.get(locale), others };
}
