import { fold } from './normalise.js';
import { identifierWords } from './identifier.js';

/** A word of a text, before it becomes an index term. */
export interface Word {
  /** The word after folding, never empty. */
  word: string;
  /** Position of the word in the text, from 0; an identifier and its parts share one. */
  position: number;
  /** UTF-16 offset of its first code unit in the text. */
  start: number;
  /** UTF-16 offset behind its last code unit. */
  end: number;
}

/** How `'` inside a word is read: as an English contraction (`don't`), or as a cut between words (`l'eau`). */
export type Apostrophe = 'contraction' | 'cut';

/** Marks, soft hyphen, zero-width joiners, word joiner, byte order mark. */
const INSIDE_WORD = String.raw`\p{M}\u00ad\u200c\u200d\u2060\ufeff`;
const ARABIC = String.raw`\p{scx=Arab}`;
/** Scripts that write words without spaces between them. */
const UNSPACED = String.raw`\p{scx=Hani}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}`;
/** Whole phrases of blessing, written onto the end of a name: ﷺ ﷻ. */
const HONORIFIC = String.raw`\ufdfa\ufdfb`;

const word = (letter: string) => `(?:${letter})(?:${letter}|[${INSIDE_WORD}])*`;
const ARABIC_WORD = word(String.raw`(?=\p{L})(?![${HONORIFIC}])${ARABIC}`);
const UNSPACED_WORDS = word(String.raw`(?=\p{L})[${UNSPACED}]`);
/** 1,000 and 1,00,000; bounded, so that a long list of numbers is not read again from each of them. */
const GROUPED_NUMBER = String.raw`\p{Nd}{1,3}(?:[,٬،]\p{Nd}{2,3}){0,6}[,٬،]\p{Nd}{3}(?![\p{L}\p{N}])`;
const NAME = `(?:${GROUPED_NUMBER}|${word(String.raw`(?![${ARABIC}${UNSPACED}])\p{L}|\p{N}`)})`;
/** The Urdu full stop is also a decimal point. */
const JOINER = String.raw`(?:://|::|[._\-/:@'’]|[٫۔](?=\p{Nd}))`;
const IDENTIFIER = String.raw`\.?${NAME}(?:${JOINER}${NAME})*(?:(?:\+\+|#)(?![\p{L}\p{N}]))?`;

const WORD = new RegExp(`(${ARABIC_WORD})|(${UNSPACED_WORDS})|${IDENTIFIER}`, 'gu');
const UNSPACED_CHARACTER = /\p{L}\P{L}*/gu;

/**
 * The words of a text in order, each with its place. Takes time in proportion to the text's length.
 *
 * A change of script ends a word (`APIکا`). Han, Kana, Thai, Lao, Khmer and Burmese become overlapping pairs of
 * characters. An identifier (`docusaurus.config.js`, `useState`, `C++`) gives itself and its parts.
 */
export function tokenise(text: string, apostrophe: Apostrophe): Word[] {
  const words: Word[] = [];
  let position = 0;
  const add = (surface: string, start: number) => {
    const folded = fold(surface);
    if (folded) words.push({ word: folded, position: position++, start, end: start + surface.length });
  };

  for (const match of text.matchAll(WORD)) {
    const [surface, arabicWord, unspacedWords] = match;
    const start = match.index;
    if (arabicWord) add(surface, start);
    else if (unspacedWords) for (const pair of characterPairs(surface)) add(pair.surface, start + pair.start);
    else {
      const before = words.length;
      for (const part of identifierWords(surface, apostrophe, /[\p{L}\p{N}.]$/u.test(text.slice(Math.max(0, start - 2), start)))) {
        words.push({ word: part.word, position, start: start + part.start, end: start + part.end });
      }
      if (words.length > before) position++;
    }
  }
  return words;
}

function characterPairs(run: string): { surface: string; start: number }[] {
  const characters = Array.from(run.matchAll(UNSPACED_CHARACTER), (match) => ({ surface: match[0], start: match.index }));
  if (characters.length < 2) return characters;
  return characters.slice(1).map((second, i) => {
    const first = characters[i] ?? second;
    return { surface: first.surface + second.surface, start: first.start };
  });
}
