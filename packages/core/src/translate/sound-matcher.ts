import {
  extraCost,
  soundsOf,
  soundsWithoutEnding,
  spelledIn,
  substitutionCost,
  weightOf,
  type Sounds,
  type SpelledIn,
} from './sounds.js';

/** A word in the other script that sounds like the one asked for. */
export interface SoundAlike {
  word: string;
  /** 1 for the same sounds, at least `MIN_SIMILARITY`. */
  similarity: number;
}

/**
 * Finds words that sound like one in the other script, most similar first: روبوٹ for `robot`, `embed` for ایمبیڈنگ.
 *
 * @param spellings of one word: as it was written, its stem
 */
export type SoundMatcher = (spellings: string[]) => SoundAlike[];

const MIN_SIMILARITY = 0.6;
const MAX_DISTANCE = 1 - MIN_SIMILARITY;
/** A likeness to a word that was cut at its ending, or to a stem, tells a little less. */
const WITHOUT_ENDING = 0.95;
/** Words whose first sounds are less alike than that are not compared. */
const MAX_BEGINNING_COST = 0.5;
/** A short ا before two consonants, as Urdu writes it: اسکول, اسٹیشن. */
const LEADING_VOWEL_COST = 0.1;
const A = 'a'.charCodeAt(0);
const S = 's'.charCodeAt(0);

interface Entry {
  word: string;
  sounds: Sounds;
  weight: number;
  /** What a likeness to it is worth. */
  worth: number;
  /** Sounds it begins with like the entry before it. */
  shared: number;
}

/**
 * Indexes the words of a dictionary by their sounds.
 *
 * The measure is an edit distance with costs by how alike sounds are, over the length of the longer word. Entries are
 * sorted, so that what was computed for a beginning serves all that share it, and all of them are left once it is unlike.
 */
export function createSoundMatcher(words: string[]): SoundMatcher {
  const groups = { arabic: groupEntries(words, 'arabic'), latin: groupEntries(words, 'latin') };
  return (spellings) => {
    const best = new Map<string, number>();
    for (const [i, spelling] of spellings.entries()) {
      const script = spelledIn(spelling);
      if (!script || spellings.indexOf(spelling) < i) continue;
      const others = groups[script === 'arabic' ? 'latin' : 'arabic'];
      for (const [sounds, worth] of variantsOf(spelling)) {
        for (const [first, entries] of others) {
          if (beginUnlike(firstSound(sounds), first)) continue;
          for (const { word, similarity } of similarEntries(sounds, entries)) {
            const value = similarity * worth;
            if (value >= MIN_SIMILARITY && value > (best.get(word) ?? 0)) best.set(word, value);
          }
        }
      }
    }
    return [...best]
      .map(([word, similarity]) => ({ word, similarity }))
      .sort((a, b) => b.similarity - a.similarity || (a.word < b.word ? -1 : 1));
  };
}

function variantsOf(word: string): [sounds: Sounds, worth: number][] {
  const sounds = soundsOf(word);
  const stem = soundsWithoutEnding(word);
  return stem === undefined
    ? [[sounds, 1]]
    : [
        [sounds, 1],
        [stem, WITHOUT_ENDING],
      ];
}

/** The first sound that both scripts are sure to write; empty for none. */
const firstSound = (sounds: Sounds): string => /[^aiuhv]/.exec(sounds)?.[0] ?? '';

function beginUnlike(one: string, other: string): boolean {
  if (one === '' || other === '') return one !== other;
  return substitutionCost(one.charCodeAt(0), other.charCodeAt(0)) > MAX_BEGINNING_COST;
}

/** Entries by their first sound, each group in the order of the sounds. */
function groupEntries(words: string[], script: SpelledIn): Map<string, Entry[]> {
  const entries = words
    .filter((word) => spelledIn(word) === script)
    .flatMap((word) =>
      variantsOf(word).map(([sounds, worth]) => ({
        word,
        sounds,
        worth,
        weight: weightOf(sounds),
        shared: 0,
      })),
    )
    .filter(({ sounds }) => sounds !== '')
    .sort((a, b) => (a.sounds < b.sounds ? -1 : a.sounds > b.sounds ? 1 : 0));
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const first = firstSound(entry.sounds);
    const group = groups.get(first) ?? [];
    groups.set(first, group);
    const before = group.at(-1)?.sounds ?? '';
    while (entry.shared < before.length && before[entry.shared] === entry.sounds[entry.shared])
      entry.shared += 1;
    group.push(entry);
  }
  return groups;
}

/** Those whose distance is small enough for `MIN_SIMILARITY`. */
function similarEntries(sounds: Sounds, entries: Entry[]): SoundAlike[] {
  const found: SoundAlike[] = [];
  const question = readQuestion(sounds);
  if (question.weight === 0) return found;
  const width = sounds.length + 1;
  const rows: Row[] = [firstRow(question)];
  /** Sounds of the entry at hand for which rows are filled. */
  let filled = 0;
  /** Sounds after which the entry before was given up; Infinity when it was not. */
  let leftAfter = Infinity;
  for (const entry of entries) {
    if (leftAfter <= entry.shared) continue;
    // What the first sound costs depends on the second.
    filled = entry.shared < 2 ? 0 : Math.min(filled, entry.shared);
    leftAfter = Infinity;
    while (filled < entry.sounds.length && leftAfter === Infinity) {
      const row = (rows[filled + 1] ??= { distances: new Float64Array(width), weight: 0 });
      const isHopeful = fillRow(row, rows[filled] ?? row, entry.sounds, filled, question);
      filled += 1;
      if (!isHopeful) leftAfter = filled;
    }
    if (leftAfter !== Infinity) continue;
    const distance = rows[entry.sounds.length]?.distances[width - 1] ?? Infinity;
    const similarity = (1 - distance / Math.max(question.weight, entry.weight)) * entry.worth;
    if (similarity >= MIN_SIMILARITY) found.push({ word: entry.word, similarity });
  }
  return found;
}

interface Question {
  codes: Uint8Array;
  /** What each of its sounds costs extra. */
  extras: Float64Array;
  /** What is left of its weight behind each of its beginnings. */
  rests: Float64Array;
  weight: number;
}

/** Distances of one beginning of an entry to all beginnings of the question. */
interface Row {
  distances: Float64Array;
  /** Of the entry's beginning. */
  weight: number;
}

function readQuestion(sounds: Sounds): Question {
  const codes = Uint8Array.from(sounds, (sound) => sound.charCodeAt(0));
  const extras = Float64Array.from(codes, (code, i) =>
    i === 0 && code === A && codes[1] === S ? LEADING_VOWEL_COST : extraCost(code),
  );
  const weight = weightOf(sounds);
  const rests = new Float64Array(codes.length + 1).fill(weight);
  for (const [i, code] of codes.entries()) rests[i + 1] = (rests[i] ?? 0) - extraCost(code);
  return { codes, extras, rests, weight };
}

function firstRow({ extras }: Question): Row {
  const distances = new Float64Array(extras.length + 1);
  for (const [i, extra] of extras.entries()) distances[i + 1] = (distances[i] ?? 0) + extra;
  return { distances, weight: 0 };
}

/**
 * Fills the row of an entry's beginning from that of the one before.
 *
 * @returns whether an entry that begins so may still be similar enough: one that goes on like the question does
 */
function fillRow(
  row: Row,
  before: Row,
  sounds: Sounds,
  at: number,
  { codes, extras, rests, weight }: Question,
): boolean {
  const code = sounds.charCodeAt(at);
  const isLeading = at === 0 && code === A && sounds.charCodeAt(1) === S && codes[0] === S;
  const extra = isLeading ? LEADING_VOWEL_COST : extraCost(code);
  const { distances } = row;
  row.weight = before.weight + extraCost(code);
  let left = (before.distances[0] ?? 0) + extra;
  distances[0] = left;
  let isHopeful = left <= MAX_DISTANCE * (row.weight + weight);
  for (let i = 0; i < codes.length; i += 1) {
    left = Math.min(
      (before.distances[i] ?? 0) + substitutionCost(code, codes[i] ?? 0),
      (before.distances[i + 1] ?? 0) + extra,
      left + (extras[i] ?? 0),
    );
    distances[i + 1] = left;
    isHopeful ||= left <= MAX_DISTANCE * Math.max(weight, row.weight + (rests[i + 1] ?? 0));
  }
  return isHopeful;
}
