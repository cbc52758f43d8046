import type { LocaleContent } from 'docusaurus-rag-core';
import { createRandom } from '../random.js';
import { createCorpus } from '../synthetic-corpus.js';
import { createVocabulary, type Language } from '../vocabulary.js';

/** Words of an answer: 12 s at `TOKEN_DELAY_MS`, as long as people wait for a model. */
const ANSWER_WORDS = 60;
/** Between two words of the scripted model. */
export const TOKEN_DELAY_MS = 200;
const QUESTION_WORDS = 6;
const CHUNKS_PER_LOCALE = 500;
const VOCABULARY_SIZE = 20_000;

/** A question, and what the model answers it with. */
export interface Exchange {
  question: string;
  locale: Language;
  /** Differs from that of every other question: a mix-up would show. */
  answer: string;
}

export interface Load {
  /** A site in two languages. */
  contents: LocaleContent[];
  exchanges: Exchange[];
}

/** The same load at every call, in every process. Languages take turns. */
export function createLoad(count: number): Load {
  const sides = (['en', 'ur'] as const).map((language) => {
    const vocabulary = createVocabulary(language, VOCABULARY_SIZE);
    const corpus = createCorpus(vocabulary, { chunkCount: CHUNKS_PER_LOCALE, questionCount: 0 });
    const random = createRandom(count);
    const rank = new Map(vocabulary.words.map((word, i) => [word, i]));
    const rarity = (word: string) => rank.get(word) ?? 0;
    const exchanges = Array.from({ length: Math.ceil(count / 2) }, (_, i): Exchange => {
      const { text = '' } = corpus.chunks[i % corpus.chunks.length] ?? {};
      // The rarest words of a chunk, so that it surely holds the answer.
      const said = text
        .split(/[ .۔]+/u)
        .toSorted((a, b) => rarity(b) - rarity(a))
        .slice(0, QUESTION_WORDS);
      const words = Array.from({ length: ANSWER_WORDS - 1 }, () => vocabulary.draw(random));
      return {
        question: `${language === 'en' ? 'Question' : 'سوال'} ${language}-${i}: ${said.join(' ')}?`,
        locale: language,
        answer: `${words.join(' ')} [1]`,
      };
    });
    return { corpus, exchanges };
  });
  return {
    contents: sides.map(({ corpus: { locale, pages, chunks } }) => ({ locale, pages, chunks })),
    exchanges: Array.from({ length: count }, (_, i) => sides[i % 2]?.exchanges[i >> 1]).flatMap(
      (exchange) => exchange ?? [],
    ),
  };
}

/** Of a question: what the model tells it by in a prompt. */
export const markOf = ({ question }: Exchange): string => question.slice(0, question.indexOf(':') + 1);
