import type { TextFilter } from './text-filter.js';

/** Consecutive words of the instructions that a page's own text hardly shares. */
const LEAK_WORDS = 8;
/** From so many on, text is held back until it goes another way. */
const SUSPICIOUS_WORDS = 3;
const WORD = /[\p{L}\p{N}\p{M}]+/gu;

export interface LeakGuard extends TextFilter {
  /** The text repeats the instructions: nothing more is given. */
  readonly isLeaking: boolean;
}

/**
 * Ends a text that repeats a run of eight words of the instructions, and gives no more than the first three of them.
 *
 * @param secrets texts not to be repeated, in any language
 * @param canary a word that stands nowhere but in the instructions
 */
export function createLeakGuard(secrets: string[], canary: string): LeakGuard {
  const runs = new Set(secrets.flatMap((secret) => runsOf(wordsOf(secret))));
  let isLeaking = false;
  /** Words at the end of the text, at most `SUSPICIOUS_WORDS`. */
  let latest: string[] = [];
  /** Words in a row, to the end of the text, that stand in the instructions like this. */
  let row = 0;
  /** What is held back of a row. */
  let held = '';
  /** What stands behind the last whole word, and how much of it was given. */
  let open = '';
  let given = 0;

  const note = (word: string): void => {
    latest = [...latest, word].slice(-SUSPICIOUS_WORDS);
    if (!runs.has(latest.join(' '))) row = 0;
    else row = row === 0 ? SUSPICIOUS_WORDS : row + 1;
    if (row >= LEAK_WORDS || word === canary.toLowerCase()) isLeaking = true;
  };

  const scan = (text: string, isEnd: boolean): string => {
    let out = '';
    let at = 0;
    for (const { index, 0: word } of text.matchAll(WORD)) {
      const end = index + word.length;
      if (end === text.length && !isEnd) break;
      const isHeld = row >= SUSPICIOUS_WORDS;
      note(word.toLowerCase());
      if (isLeaking) return out;
      const piece = text.slice(at + given, end);
      given = 0;
      at = end;
      held += piece;
      if (isHeld && row > 0) continue;
      out += held;
      held = '';
    }
    open = text.slice(at);
    if (row === 0) {
      out += open.slice(given);
      given = open.length;
    }
    return out;
  };
  return {
    get isLeaking() {
      return isLeaking;
    },
    push: (piece) => (isLeaking ? '' : scan(open + piece, false)),
    end() {
      if (isLeaking) return '';
      const out = scan(open, true);
      if (isLeaking) return out;
      const rest = held + open.slice(given);
      held = '';
      open = '';
      given = 0;
      return out + rest;
    },
  };
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(WORD) ?? [];
}

function runsOf(words: string[]): string[] {
  return words.slice(SUSPICIOUS_WORDS - 1).map((_, i) => words.slice(i, i + SUSPICIOUS_WORDS).join(' '));
}
