import { type Apostrophe, identifierWords, type PlacedWord } from './identifier.js';
import { fold } from './normalise.js';

/** A word of a text, before it becomes an index term. */
export interface Word extends PlacedWord {
  /** Position of the word in the text, from 0; an identifier and its parts share one. */
  position: number;
}

/** Marks, soft hyphen, zero-width joiners, word joiner, byte order mark. */
const INSIDE_WORD = String.raw`\p{M}\u00ad\u200c\u200d\u2060\ufeff`;
const ARABIC = String.raw`\p{scx=Arab}`;
/** Scripts that write words without spaces between them. */
const UNSPACED = String.raw`\p{scx=Hani}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}`;
/** Whole phrases of blessing, written onto the end of a name: ﷺ ﷻ. */
const HONORIFIC = String.raw`\ufdfa\ufdfb`;

const runOf = (letter: string) => `(?:${letter})(?:${letter}|[${INSIDE_WORD}])*`;
const ARABIC_WORD = runOf(String.raw`(?=\p{L})(?![${HONORIFIC}])${ARABIC}`);
const UNSPACED_WORDS = runOf(String.raw`(?=\p{L})[${UNSPACED}]`);
/** 1,000 and 1,00,000; bounded, so that a long list of numbers is not read again from each of them. */
const GROUPED_NUMBER = String.raw`\p{Nd}{1,3}(?:[,٬،]\p{Nd}{2,3}){0,6}[,٬،]\p{Nd}{3}(?![\p{L}\p{N}])`;
const NAME = `(?:${GROUPED_NUMBER}|${runOf(String.raw`(?![${ARABIC}${UNSPACED}])\p{L}|\p{N}`)})`;
/** The Urdu full stop is also a decimal point. */
const JOINER = String.raw`(?:://|::|[._\-/:@'’]|[٫۔](?=\p{Nd}))`;
const IDENTIFIER = String.raw`\.?${NAME}(?:${JOINER}${NAME})*(?:(?:\+\+|#)(?![\p{L}\p{N}]))?`;

const WORD = new RegExp(`(${ARABIC_WORD})|(${UNSPACED_WORDS})|${IDENTIFIER}`, 'gu');
/** Behind these a dot ends something, and does not begin `.env`. */
const SENTENCE_DOT = /[\p{L}\p{N}.]/u;
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
  const add = (found: PlacedWord[], offset: number) => {
    for (const { word, start, end } of found)
      words.push({ word, position, start: offset + start, end: offset + end });
    if (found.length > 0) position++;
  };

  for (const match of text.matchAll(WORD)) {
    const [surface, arabicWord, unspacedWords] = match;
    if (arabicWord) add(foldedWord(surface, 0), match.index);
    else if (unspacedWords) for (const pair of characterPairs(surface)) add(pair, match.index);
    else {
      // The dot of `.env` belongs to it, the dot of `end.Next` does not.
      const dot = surface.startsWith('.') && SENTENCE_DOT.test(text.charAt(match.index - 1)) ? 1 : 0;
      add(identifierWords(surface.slice(dot), apostrophe), match.index + dot);
    }
  }
  return words;
}

function foldedWord(surface: string, start: number): PlacedWord[] {
  const word = fold(surface);
  return word ? [{ word, start, end: start + surface.length }] : [];
}

/** Overlapping pairs of characters with their marks; a lone character stands for itself. */
function* characterPairs(run: string): Generator<PlacedWord[]> {
  const starts = Array.from(run.matchAll(UNSPACED_CHARACTER), (match) => match.index);
  const last = Math.max(1, starts.length - 1);
  for (let i = 0; i < last; i++) yield foldedWord(run.slice(starts[i], starts[i + 2]), starts[i] ?? 0);
}
