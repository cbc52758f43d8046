/**
 * Sounds of a word, one letter each, the same whether it is written in Latin or in Arabic letters: `S` is sh, `C` ch,
 * `x` kh; `a`, `i` and `u` are the vowels, of which Arabic script leaves many out. Empty for other scripts.
 */
export type Sounds = string;

export type SpelledIn = 'arabic' | 'latin';

const ARABIC_WORD = /^\p{Script=Arabic}+$/u;
const LATIN_WORD = /^\p{Script=Latin}+$/u;

/** The script of a whole word; undefined for other scripts and for words with digits. */
export function spelledIn(word: string): SpelledIn | undefined {
  if (ARABIC_WORD.test(word)) return 'arabic';
  return LATIN_WORD.test(word) ? 'latin' : undefined;
}

const ARABIC_SOUNDS = new Map(
  Object.entries({
    a: 'اآع',
    i: 'یےئ',
    u: 'و',
    b: 'ب',
    p: 'پ',
    t: 'تٹط',
    s: 'ثسص',
    j: 'ج',
    C: 'چ',
    h: 'حہھ',
    x: 'خ',
    d: 'دڈ',
    z: 'ذزژضظ',
    r: 'رڑ',
    S: 'ش',
    g: 'غگ',
    f: 'ف',
    k: 'قک',
    l: 'ل',
    m: 'م',
    n: 'نں',
  }).flatMap(([sound, letters]) => [...letters].map((letter): [string, string] => [letter, sound])),
);

/** English spelling, and what other languages in Latin letters share with it; applied in this order. */
const LATIN_SPELLING: [RegExp, Sounds][] = [
  [/^(?:kn|gn|pn)/, 'n'],
  [/^wr/, 'r'],
  [/^ps/, 's'],
  [/^wh/, 'w'],
  [/tch/g, 'C'],
  [/sch/g, 'sk'],
  [/ch/g, 'C'],
  [/sh/g, 'S'],
  [/(?:ti|ci|ssi|si)(?=on|al|an|ous)/g, 'S'],
  [/ph/g, 'f'],
  [/gh(?=t)/g, ''],
  [/gh/g, 'g'],
  [/th/g, 't'],
  [/kh/g, 'x'],
  [/zh/g, 'z'],
  [/dg(?=[ei])/g, 'j'],
  [/c[kq]/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/qu/g, 'ku'],
  [/[cq]/g, 'k'],
  [/x/g, 'ks'],
  [/[ey]/g, 'i'],
  [/[ow]/g, 'u'],
];
const REPEATED = /(.)\1+/g;
const SOUNDS = /^[a-zCS]+$/;

/** @param word folded, or the stem of such a word */
export function soundsOf(word: string): Sounds {
  let sounds = word;
  if (spelledIn(word) === 'arabic') {
    sounds = Array.from(word, (letter) => ARABIC_SOUNDS.get(letter) ?? '').join('');
  } else {
    for (const [spelling, sound] of LATIN_SPELLING) sounds = sounds.replace(spelling, sound);
  }
  sounds = sounds.replace(REPEATED, '$1');
  return SOUNDS.test(sounds) ? sounds : '';
}

const VOWELS = 'aiu';
const isVowel = (sound: string): boolean => VOWELS.includes(sound);

/** What it costs to take one consonant for another, where that is less than 1. */
const ALIKE: Record<string, number> = {
  uv: 0.05,
  gj: 0.25,
  Ck: 0.3,
  sz: 0.3,
  Ct: 0.35,
  fv: 0.4,
  hx: 0.4,
  jz: 0.4,
  kx: 0.4,
  CS: 0.5,
  Ss: 0.5,
  bp: 0.5,
  bv: 0.5,
  dt: 0.5,
  fp: 0.5,
  gk: 0.5,
  mn: 0.5,
  Cj: 0.6,
  Cs: 0.6,
  Sk: 0.6,
  gx: 0.6,
  js: 0.7,
  lr: 0.7,
};
const OTHER_VOWEL = 0.3;
const VOWEL_FOR_CONSONANT = 1.2;
const EXTRA: Record<string, number> = { a: 0.2, i: 0.2, u: 0.2, h: 0.4, r: 0.8 };

const CODES = 128;
const substitutions = new Float64Array(CODES * CODES).fill(1);
const extras = new Float64Array(CODES).fill(1);
for (const [sound, cost] of Object.entries(EXTRA)) extras[sound.charCodeAt(0)] = cost;
const letters = [...'abcdefghijklmnopqrstuvwxyzCS'];
for (const one of letters) {
  for (const other of letters) {
    const isMixed = isVowel(one) !== isVowel(other);
    const likeness = ALIKE[one + other] ?? ALIKE[other + one];
    const cost = isVowel(one) && isVowel(other) ? OTHER_VOWEL : isMixed ? VOWEL_FOR_CONSONANT : 1;
    substitutions[one.charCodeAt(0) * CODES + other.charCodeAt(0)] = one === other ? 0 : (likeness ?? cost);
  }
}

/** What it costs to take one sound for another, by character codes: 0 for the same, about 1 for quite another. */
export const substitutionCost = (one: number, other: number): number =>
  substitutions[one * CODES + other] ?? 1;

/** What it costs that a sound stands on one side only, by character code; little for vowels. */
export const extraCost = (sound: number): number => extras[sound] ?? 1;

/** What it would cost to leave all sounds out: the length of a word as it is heard. */
export function weightOf(sounds: Sounds): number {
  let weight = 0;
  for (let i = 0; i < sounds.length; i += 1) weight += extraCost(sounds.charCodeAt(i));
  return weight;
}

/** English endings as they are heard, which the stemmer takes from English words but not from their Urdu spelling. */
const BORROWED_ENDING = /(?:i?Snz?|ngz?|mnts?|iti|a?bl|i?bl|rz|kl|[zrkdls])$/;
const CONSONANTS = /[^aiu]/g;
const MIN_CONSONANTS = 3;

/** Sounds of a word without its English ending, where it is spelled in Arabic letters and enough is left. */
export function soundsWithoutEnding(word: string): Sounds | undefined {
  if (spelledIn(word) !== 'arabic') return undefined;
  const sounds = soundsOf(word);
  const ending = BORROWED_ENDING.exec(sounds)?.[0];
  if (ending === undefined) return undefined;
  const stem = sounds.slice(0, -ending.length) + (ending.includes('S') ? 't' : '');
  return (stem.match(CONSONANTS)?.length ?? 0) >= MIN_CONSONANTS ? stem : undefined;
}
