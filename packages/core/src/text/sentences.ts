import { LETTER_NAMES } from './letter-names.js';

/** A sentence and its place: `text` is the original from UTF-16 offset `start` to before `end`. */
export interface Sentence {
  text: string;
  start: number;
  end: number;
}

/**
 * Line breaks; the end punctuation of any script with what closes behind it, Urdu also closing with “ and ‘; and the dash
 * or tatweel that some Urdu typists end a sentence with, behind the verb that stands last.
 */
const POSSIBLE_END =
  /\n+|(\p{Sentence_Terminal}+)[\p{Pe}\p{Pf}"']*(?:[“‘]+(?=\s|$))?|\s(?:ہے|ہیں|تھا|تھے|تھی|تھیں|گا|گی|گے|گیا|گئی|گئے)[-ـ](?=\s)/gu;
/** Punctuation that stands inside numbers, URLs and file names as well. */
const ENDS_BEFORE_SPACE_ONLY = /[.!?]$/;
/** No URL or file name is written in these letters. */
const ARABIC_LETTER_AND_END = /\p{Script=Arabic}[.!?]$/u;
const ARABIC_LETTER_AHEAD = /^\p{Script=Arabic}/u;

const ABBREVIATION = /(?:^|\P{L})(?:\p{L}|e\.g|i\.e|[cC]f|vs|al|approx|Dr|Mrs?|Ms|Prof|Jr|Sr|St)[.۔]$/u;
const ABBREVIATION_OF_NUMBERED = /(?:^|\P{L})(?:figs?|eqs?|secs?|chs?|nos?|vols?|pp)\.$/iu;
const LIST_NUMBER = /^\s*\p{Nd}+[.۔]$/u;
/** `incl.`, `max.`, `wait...`: no end when a small letter follows. */
const SHORT_WORD_OR_ELLIPSIS = /(?:^|\P{L})\p{L}{1,4}\.$|\.\.$/u;
/** Urdu spells Latin initials by the names of the letters: بی۔ اے۔ */
const LETTER_NAME = `(?:${LETTER_NAMES.join('|')})`;
const SECOND_INITIAL = new RegExp(`(?:^|\\P{L})${LETTER_NAME}۔ ?${LETTER_NAME}۔$`, 'u');
const INITIAL = new RegExp(`(?:^|\\P{L})${LETTER_NAME}۔$`, 'u');
const INITIAL_AHEAD = new RegExp(`^ ?${LETTER_NAME}۔`);

const WORD_CHARACTER = /[\p{L}\p{N}]/u;
/** Enough to see an abbreviation; a bound keeps the work in proportion to the text. */
const CONTEXT_LENGTH = 24;

/**
 * The sentences of a text in order: trimmed, each with a letter or a digit in it.
 *
 * A line break ends a sentence, and so does the end punctuation of any script (Unicode's `Sentence_Terminal`: . ! ? ۔ ؟
 * । 。), unless it belongs to a number, an abbreviation, initials, a URL or a file name. Build and browser must agree on
 * sentences, so this is not `Intl.Segmenter`: its rules change with the ICU version, and it ends a sentence after "Fig.".
 */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  const endAt = (end: number) => {
    const piece = text.slice(start, end);
    const sentence = piece.trim();
    if (WORD_CHARACTER.test(sentence)) {
      const offset = start + piece.length - piece.trimStart().length;
      sentences.push({ text: sentence, start: offset, end: offset + sentence.length });
    }
    start = end;
  };

  for (const match of text.matchAll(POSSIBLE_END)) {
    const [closed, mark] = match;
    const end = match.index + closed.length;
    const markEnd = match.index + (mark?.length ?? 0);
    const before = text.slice(Math.max(start, markEnd - CONTEXT_LENGTH), markEnd);
    if (!mark || endsSentence(before, text.slice(end, end + CONTEXT_LENGTH))) endAt(end);
  }
  endAt(text.length);
  return sentences;
}

/** @param before ends with the mark. @param after what stands behind the mark and its closing quotes. */
function endsSentence(before: string, after: string): boolean {
  if (after !== '' && !/^\s/.test(after)) {
    const isBetweenArabic = ARABIC_LETTER_AND_END.test(before) && ARABIC_LETTER_AHEAD.test(after);
    if (ENDS_BEFORE_SPACE_ONLY.test(before) && !isBetweenArabic) return false;
    if (/\p{Nd}۔$/u.test(before) && /^\p{Nd}/u.test(after)) return false;
  }
  if (ABBREVIATION.test(before) || LIST_NUMBER.test(before) || SECOND_INITIAL.test(before)) return false;
  if (ABBREVIATION_OF_NUMBERED.test(before) && /^\s*\p{Nd}/u.test(after)) return false;
  if (INITIAL.test(before) && INITIAL_AHEAD.test(after)) return false;
  return !(SHORT_WORD_OR_ELLIPSIS.test(before) && /^\s*\p{Ll}/u.test(after));
}
