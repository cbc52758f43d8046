import { splitSentences, type Sentence } from './sentences.js';
import { stemEnglish } from './stem-english.js';
import { stemUrdu } from './stem-urdu.js';
import { ENGLISH_STOP_WORDS } from './stop-words/en.js';
import { URDU_STOP_WORDS } from './stop-words/ur.js';
import { tokenise } from './tokenise.js';

/** Version of the rules that turn text into index terms. An index is read only by the version that wrote it. */
export const ANALYZER_VERSION = '1';

/** A word of a text with the term it is indexed under. */
export interface Token {
  /** The word after folding and in lower case, before stemming. */
  word: string;
  /** The index term. */
  term: string;
  /** Position of the word in the text, from 0; an identifier and its parts share one. */
  position: number;
  /** UTF-16 offset of the word's first code unit in the text. */
  start: number;
  /** UTF-16 offset behind the word's last code unit. */
  end: number;
}

/** How the texts of one language are read, the same at build and in the browser. */
export interface Analyser {
  readonly language: 'en' | 'ur' | 'any';
  /** The words of a text in order; none for a text without letters and digits. */
  tokens(text: string): Token[];
  /** The index terms of a text in order, repeated as often as they occur. */
  terms(text: string): string[];
  /** Whether a word, as in `Token.word`, is too common to tell pages apart. */
  isStopWord(word: string): boolean;
  /** The sentences of a text in order, trimmed and never empty; `text.slice(start, end)` is each sentence's text. */
  sentences(text: string): Sentence[];
}

const ASCII_WORD = /^[a-z]+$/;
const URDU_WORD = /^\p{Script=Arabic}+$/u;

/** Pages in one language quote the other: the script of a word tells whose rules it follows. */
const bilingual = {
  tokens: (text: string): Token[] =>
    tokenise(text, 'contraction').map((word) => ({ ...word, term: stem(word.word) })),
  terms: (text: string): string[] => tokenise(text, 'contraction').map(({ word }) => stem(word)),
  isStopWord: (word: string): boolean => ENGLISH_STOP_WORDS.has(word) || URDU_STOP_WORDS.has(word),
  sentences: splitSentences,
};

const ANALYSERS: Record<Analyser['language'], Analyser> = {
  en: { language: 'en', ...bilingual },
  ur: { language: 'ur', ...bilingual },
  any: {
    language: 'any',
    tokens: (text) => tokenise(text, 'cut').map((word) => ({ ...word, term: word.word })),
    terms: (text) => tokenise(text, 'cut').map(({ word }) => word),
    isStopWord: () => false,
    sentences: splitSentences,
  },
};

/**
 * The analyser for a locale's language.
 *
 * @param locale BCP 47 tag: `en-GB` is read as English, `ur-PK` as Urdu. Any other language is cut into words and
 * folded, but neither stemmed nor without stop words.
 */
export function analyserFor(locale: string): Analyser {
  const language = locale.toLowerCase().split(/[-_]/)[0];
  return ANALYSERS[language === 'en' || language === 'ur' ? language : 'any'];
}

function stem(word: string): string {
  if (ASCII_WORD.test(word)) return stemEnglish(word);
  return URDU_WORD.test(word) ? stemUrdu(word) : word;
}
