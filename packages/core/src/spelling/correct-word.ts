import type { Analyser } from '../text/analyse.js';
import { stemEnglish } from '../text/stem-english.js';
import { stemUrdu } from '../text/stem-urdu.js';
import type { Alternative } from '../understand/alternatives.js';
import { editsOf } from './edits.js';

/** What corrects the words of one index. */
export interface Speller {
  /** Whether the index has a word, in whatever form. */
  knows(word: string): boolean;
  /** Terms of the index that a word is one error away from, the likeliest first. */
  correct(word: string): Correction[];
  /** A word of the index and one of grammar that stand together without a space. */
  partGrammar(word: string): Correction[] | undefined;
  /** Two words of the index that stand together without a space. */
  partCompound(word: string): Correction[] | undefined;
  /** The word of the index that two words make. */
  join(left: string, right: string): Correction | undefined;
}

const LATIN = /^[a-z]+$/;
const ARABIC = /^\p{Script=Arabic}+$/u;
const ANY = /^\p{L}+$/u;
const SCRIPTS = [LATIN, ARABIC, ANY];
/** Words of scripts with more letters are not spelt by letters. */
const MAX_ALPHABET = 64;

/** The highest cost of a correction: for each letter of the word, and in all. */
const MAX_COST_PER_LETTER = 0.12;
const MAX_COST = 1;
/** Shorter words are too near to too many others. */
const MIN_LENGTH = 4;
/** An error in the ending tells little, for most endings make a word of most stems. */
const ENDING_COST = 0.15;
const SPACE_COST = 0.2;

/** Letters that each of two words has at least. English has more short ones that mean little. */
const MIN_PART_LENGTH = 3;
const MIN_LATIN_PART_LENGTH = 4;
/** Letters from which on two words are rather that than a compound of their own. */
const MIN_SHOWN_COMPOUND = 11;
/** Words of grammar behind a letter that does not join, where one does not see that the space is missing; and کون سا. */
const WITHOUT_SPACE =
  /^(..+[اآدڈذرڑزژوےں]|کون(?=س))(ہے|ہیں|ہو|تھا|تھی|تھے|کا|کی|کے|کو|سا|سی|سے|میں|نے|پر|گا|گی|گے)$/;

/** A word of the index that was probably meant. */
export interface Correction extends Alternative {
  /** Whether it may be shown: where the last letter is in doubt, only the stem is probable. */
  isWord: boolean;
}

/** @param words of an index @param analyser that its pages were read with */
export function createSpeller(words: readonly string[], analyser: Analyser): Speller {
  const isStemmed = analyser.language !== 'any';
  const terms = new Set(words);
  const letters = [...new Set(words.filter((word) => ANY.test(word)).join(''))].sort();
  const alphabets = SCRIPTS.map((script) => letters.filter((letter) => script.test(letter)));
  const stem = (word: string): string => {
    if (isStemmed && LATIN.test(word)) return stemEnglish(word);
    return isStemmed && ARABIC.test(word) ? stemUrdu(word) : word;
  };
  const knows = (word: string) => terms.has(stem(word)) || analyser.isStopWord(word);
  const spaced = (word: string, isWord = true): Correction => ({
    term: stem(word),
    word,
    cost: SPACE_COST,
    isWord,
  });

  return {
    knows,
    correct(word) {
      const alphabet = alphabets[SCRIPTS.findIndex((script) => script.test(word))] ?? [];
      if (word.length < MIN_LENGTH || alphabet.length > MAX_ALPHABET) return [];
      const limit = Math.min(MAX_COST, MAX_COST_PER_LETTER * word.length);
      const best = new Map<string, Correction>();
      const ending = endingOf(word, stem(word));
      for (const { word: meant, cost: ofEdit, at } of editsOf(word, alphabet)) {
        if (ofEdit > limit) continue;
        const term = stem(meant);
        if (!terms.has(term) && !analyser.isStopWord(meant)) continue;
        const cost = ofEdit + (at >= term.length && meant !== term ? ENDING_COST : 0);
        if (cost > limit) continue;
        const isWord = at < word.length - 1 || ['', ending].includes(endingOf(meant, term));
        const known = best.get(term);
        const isBetter = !known || (isWord === known.isWord ? cost < known.cost : isWord);
        best.set(term, {
          ...(isBetter ? { term, word: meant, isWord } : known),
          cost: Math.min(cost, known?.cost ?? cost),
        });
      }
      return [...best.values()].sort((a, b) => a.cost - b.cost || (a.term < b.term ? -1 : 1));
    },
    partGrammar(word) {
      const [, left, right] = WITHOUT_SPACE.exec(word) ?? [];
      return left && right && knows(left) ? [left, right].map((part) => spaced(part)) : undefined;
    },
    partCompound(word) {
      const shortest = LATIN.test(word) ? MIN_LATIN_PART_LENGTH : MIN_PART_LENGTH;
      for (let cut = word.length - shortest; cut >= shortest; cut -= 1) {
        const parts = [word.slice(0, cut), word.slice(cut)];
        if (parts.every(knows)) return parts.map((part) => spaced(part, word.length >= MIN_SHOWN_COMPOUND));
      }
      return undefined;
    },
    join(left, right) {
      // What ends in ے when it stands alone has ی within a word.
      const word = left.replace(/ے$/, 'ی') + right;
      return knows(word) ? spaced(word) : undefined;
    },
  };
}

function endingOf(word: string, stem: string): string {
  return word.startsWith(stem) ? word.slice(stem.length) : '';
}
