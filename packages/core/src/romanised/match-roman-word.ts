import { stemUrdu } from '../text/stem-urdu.js';
import { URDU_STOP_WORDS } from '../text/stop-words/ur.js';
import { IRREGULAR } from '../text/urdu-lexicon.js';
import type { Alternative } from '../understand/alternatives.js';
import { ENDINGS, INITIAL_ALEF, LETTERS, LONGEST_SPELLING, soundLetters, type Spelled } from './spellings.js';
import { createDictionary, walkDictionary, type Dictionary } from './walk-dictionary.js';

/**
 * The Urdu words that a word in Latin letters may be, the likeliest first; `word` as far as the term and its endings tell,
 * `cost` for how far the spelling is from the usual ones.
 */
export type RomanMatcher = (latin: string) => Alternative[];

/** What letters cost that stand for none of Urdu's. */
const INSERTED = {
  shortVowel: 0.05,
  secondVowel: 0.2,
  /** Of English: machine. */
  finalE: 0.15,
  /** Urdu writes the vowel a word ends in. */
  finalVowel: 0.4,
  doubled: 0.02,
  glide: 0.15,
  h: 0.2,
  /** Of an English plural. */
  finalS: 0.3,
};
const ENDING_COST = 0.05;
/** Of ہ where ھ is likelier: phal is پھل. */
const ASPIRATE_COST = 0.05;
/** The highest cost of a reading: for each letter, in all, and above the best. */
const MAX_COST_PER_LETTER = 0.08;
const MAX_COST = 0.8;
const MAX_COST_ABOVE_BEST = 0.25;
const MAX_READINGS = 8;
/** Rows of the table: the longest word of an index, and the one before its first letter. */
const ROWS = 65;
const MAX_LENGTH = 32;

const URDU_WORD = /^[\u0620-\u06d5]+$/;
const VOWEL = /[aeiou]/;
/** Before these no ending stands. */
const ENDED = /[ںئےہ]$/;

const SPELLED = new Map<string, Spelled[]>();
const SILENT = new Map<string, number>();
for (const spelled of LETTERS) {
  if (spelled.latin === '') SILENT.set(spelled.urdu, spelled.cost);
  else append(SPELLED, spelled.latin, spelled);
}

/** A letter of Urdu at a place of a Latin word. */
interface Arc {
  from: number;
  to: number;
  cost: number;
}

/** Finds the Urdu words of a dictionary that a word in Latin letters may be, the likeliest first. */
export function createRomanMatcher(words: readonly string[]): RomanMatcher {
  const urdu = words.filter((word) => URDU_WORD.test(word));
  const terms = new Set(urdu);
  const irregular = [...IRREGULAR.keys()].filter((word) => !terms.has(word) && terms.has(stemUrdu(word)));
  const dictionary = createDictionary([...new Set([...urdu, ...irregular, ...URDU_STOP_WORDS])].sort());
  const rows = new Float64Array(ROWS * (MAX_LENGTH + 1));
  return (latin) => match(soundLetters(latin).slice(0, MAX_LENGTH), dictionary, terms, rows);
}

function match(
  latin: string,
  dictionary: Dictionary,
  terms: ReadonlySet<string>,
  rows: Float64Array,
): Alternative[] {
  const width = latin.length + 1;
  const arcs = arcsOf(latin);
  const insertions = Array.from(latin, (_, at) => insertionCost(latin, at));
  const endings = endingsOf(latin);
  const best = new Map<string, Alternative>();
  let bound = Math.min(MAX_COST, MAX_COST_PER_LETTER * latin.length);

  const at = (depth: number, place: number): number => rows[depth * width + place] ?? Infinity;
  /** Adds what may stand between the letters of Urdu. */
  function insert(start: number): void {
    for (let i = 1; i < width; i += 1) {
      const inserted = (rows[start + i - 1] ?? Infinity) + (insertions[i - 1] ?? Infinity);
      if (inserted < (rows[start + i] ?? Infinity)) rows[start + i] = inserted;
    }
  }
  rows.fill(Infinity, 0, width);
  rows[0] = 0;
  insert(0);

  function extend(letter: string, depth: number): number {
    const urdu = depth === 0 && letter === 'ا' ? INITIAL_ALEF : letter;
    const spelled = arcs.get(urdu) ?? [];
    const silence = SILENT.get(urdu) ?? Infinity;
    const above = depth * width;
    const start = above + width;
    let lowest = Infinity;
    for (let i = 0; i < width; i += 1) {
      const total = (rows[above + i] ?? Infinity) + silence;
      rows[start + i] = total;
      if (total < lowest) lowest = total;
    }
    for (const { from, to, cost } of spelled) {
      const total = (rows[above + from] ?? Infinity) + cost;
      if (total < (rows[start + to] ?? Infinity)) rows[start + to] = total;
      if (total < lowest) lowest = total;
    }
    if (lowest <= bound) insert(start);
    return lowest;
  }

  function consider(term: string, word: string, cost: number): void {
    if (cost > bound || cost >= (best.get(term)?.cost ?? Infinity)) return;
    if (word !== term && stemUrdu(word) !== term) return;
    best.set(term, { term, word, cost });
    bound = Math.min(bound, cost + MAX_COST_ABOVE_BEST);
  }

  walkDictionary(dictionary, {
    extend,
    bound: () => bound,
    arrive(word) {
      consider(terms.has(word) ? word : stemUrdu(word), word, at(word.length, width - 1));
      if (!terms.has(word) || URDU_STOP_WORDS.has(word) || ENDED.test(word)) return;
      const bare = word.endsWith('ا') ? word.slice(0, -1) : word;
      for (const { urdu, from, cost } of endings) {
        consider(word, word + urdu, at(word.length, from) + cost);
        if (bare !== word) consider(word, bare + urdu, at(bare.length, from) + cost);
      }
    },
  });
  return [...best.values()]
    .filter(({ cost }) => cost <= bound)
    .sort((a, b) => a.cost - b.cost || (a.term < b.term ? -1 : 1))
    .slice(0, MAX_READINGS);
}

/** Where in a Latin word each letter of Urdu may stand. */
function arcsOf(latin: string): Map<string, Arc[]> {
  const arcs = new Map<string, Arc[]>();
  for (let from = 0; from < latin.length; from += 1) {
    const isAfterVowel = VOWEL.test(latin.charAt(from - 1));
    for (let to = from + 1; to <= Math.min(from + LONGEST_SPELLING, latin.length); to += 1) {
      for (const { urdu, cost } of SPELLED.get(latin.slice(from, to)) ?? []) {
        // ھ belongs to the consonant before it; ہ rather has a vowel there.
        if (urdu === 'ھ' && isAfterVowel) continue;
        const isAspirate = urdu === 'ہ' && from > 0 && !isAfterVowel;
        append(arcs, urdu, { from, to, cost: isAspirate ? cost + ASPIRATE_COST : cost });
      }
    }
  }
  return arcs;
}

/** Endings that a Latin word may have, each with the place where it begins. */
function endingsOf(latin: string): (Spelled & { from: number })[] {
  return ENDINGS.filter((ending) => latin.endsWith(ending.latin)).map((ending) => {
    const from = latin.length - ending.latin.length;
    const isSecondVowel = VOWEL.test(latin.charAt(from)) && VOWEL.test(latin.charAt(from - 1));
    return { ...ending, from, cost: ending.cost + (isSecondVowel ? INSERTED.secondVowel : ENDING_COST) };
  });
}

function insertionCost(latin: string, at: number): number {
  const letter = latin.charAt(at);
  const before = latin.charAt(at - 1);
  const isLast = at === latin.length - 1;
  if (at === 0) return Infinity;
  if (VOWEL.test(letter)) {
    if (isLast) return letter === 'e' ? INSERTED.finalE : INSERTED.finalVowel;
    return VOWEL.test(before) ? INSERTED.secondVowel : INSERTED.shortVowel;
  }
  if (letter === before) return INSERTED.doubled;
  if (letter === 'y' || letter === 'w') return INSERTED.glide;
  if (letter === 'h') return INSERTED.h;
  return letter === 's' && isLast ? INSERTED.finalS : Infinity;
}

function append<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
