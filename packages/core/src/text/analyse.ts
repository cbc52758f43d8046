import { spellInitials } from './letter-names.js';
import { splitSentences, type Sentence } from './sentences.js';
import { stemEnglish } from './stem-english.js';
import { stemUrdu } from './stem-urdu.js';
import { ARABIC_STOP_WORDS } from './stop-words/ar.js';
import { ENGLISH_STOP_WORDS } from './stop-words/en.js';
import { SPANISH_STOP_WORDS } from './stop-words/es.js';
import { PERSIAN_STOP_WORDS } from './stop-words/fa.js';
import { HINDI_STOP_WORDS } from './stop-words/hi.js';
import { URDU_STOP_WORDS } from './stop-words/ur.js';
import { tokenise, type Word } from './tokenise.js';

/** Version of the rules that turn text into index terms. An index is read only by the version that wrote it. */
export const ANALYZER_VERSION = '2';

/** A word of a text with the term it is indexed under. */
export interface Token extends Word {
  /** The index term, never empty. */
  term: string;
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

/** Of languages that are read by the rules for any. */
const STOP_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  ar: ARABIC_STOP_WORDS,
  es: SPANISH_STOP_WORDS,
  fa: PERSIAN_STOP_WORDS,
  hi: HINDI_STOP_WORDS,
};

const ASCII_WORD = /^[a-z]+$/;
const URDU_WORD = /^\p{Script=Arabic}+$/u;

/** A page quotes other languages: the script of a word tells whose rules it follows, not the page's locale. */
const ENGLISH_AND_URDU: Omit<Analyser, 'language'> = {
  tokens: (text) =>
    spellInitials(
      tokenise(text, 'contraction').map((word) => withTerm(word, stemByScript)),
      (first, last, letters) => withTerm({ ...first, word: letters, end: last.end }, stemByScript),
    ),
  terms: termsByPiece(
    (piece) => tokenise(piece, 'contraction').map(({ word }) => ({ word, term: stemByScript(word) })),
    (words) =>
      spellInitials(words, (_first, _last, letters) => ({ word: letters, term: stemByScript(letters) })),
  ),
  isStopWord: (word) => ENGLISH_STOP_WORDS.has(word) || URDU_STOP_WORDS.has(word),
  sentences: splitSentences,
};

const ANY: Analyser = {
  language: 'any',
  tokens: (text) => tokenise(text, 'cut').map((word) => withTerm(word, (folded) => folded)),
  terms: termsByPiece((piece) => tokenise(piece, 'cut').map(({ word }) => ({ word, term: word }))),
  isStopWord: () => false,
  sentences: splitSentences,
};

const ANALYSERS: ReadonlyMap<string, Analyser> = new Map([
  ['en', { language: 'en', ...ENGLISH_AND_URDU }],
  ['ur', { language: 'ur', ...ENGLISH_AND_URDU }],
  ...Object.entries(STOP_WORDS).map(([language, stopWords]): [string, Analyser] => [
    language,
    { ...ANY, isStopWord: (word) => stopWords.has(word) },
  ]),
]);

/**
 * The analyser for a locale's language.
 *
 * @param locale BCP 47 tag: `en-GB` is read as English, `ur-PK` as Urdu. Any other language is cut into words and folded,
 * but not stemmed; stop words are known of Arabic, Hindi, Persian and Spanish beside the two.
 */
export function analyserFor(locale: string): Analyser {
  const [language = ''] = locale.toLowerCase().split(/[-_]/);
  return ANALYSERS.get(language) ?? ANY;
}

const MAX_KNOWN_PIECES = 20_000;
/** In UTF-16 units; longer pieces are data that hardly comes twice. */
const MAX_KNOWN_PIECE_LENGTH = 48;

/**
 * Analyses a text between its spaces, each distinct piece once: a few thousand make up most of any text. No rule of
 * `tokenise` looks across a space.
 *
 * @param across what does look across spaces, over all words of the text
 */
function termsByPiece(
  analyse: (piece: string) => Pick<Token, 'word' | 'term'>[],
  across = (words: Pick<Token, 'word' | 'term'>[]) => words,
): (text: string) => string[] {
  const known = new Map<string, Pick<Token, 'word' | 'term'>[]>();
  return (text) => {
    const words: Pick<Token, 'word' | 'term'>[] = [];
    for (const piece of text.split(/[ \n\r\t]+/)) {
      let found = known.get(piece);
      if (!found) {
        found = analyse(piece);
        if (known.size >= MAX_KNOWN_PIECES) known.clear();
        if (piece.length <= MAX_KNOWN_PIECE_LENGTH) known.set(piece, found);
      }
      for (const word of found) words.push(word);
    }
    return across(words).map(({ term }) => term);
  };
}

function stemByScript(word: string): string {
  if (ASCII_WORD.test(word)) return stemEnglish(word);
  return URDU_WORD.test(word) ? stemUrdu(word) : word;
}

function withTerm({ word, position, start, end }: Word, termOf: (word: string) => string): Token {
  // Field by field: spreading takes longer than all the rest of the analysis.
  return { word, term: termOf(word), position, start, end };
}
