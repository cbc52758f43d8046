/** A letter or ending of Urdu with one way to type it. */
export interface Spelled {
  urdu: string;
  /** May be empty. */
  latin: string;
  cost: number;
}

export const INITIAL_ALEF = '^';

/** Costs of the groups of the table: the usual spellings, then ever rarer ones. */
const GROUP_COSTS = [0, 0.05, 0.1, 0.2, 0.4];

/**
 * Letters of Urdu as they are typed in Latin letters, of which `soundLetters` leaves one a sound; `-` is none at all. ^ is
 * ا at the beginning of a word, where it carries any vowel.
 */
const LETTER_TABLE = `
^ a i u | e | o | ai ee | -
ا aa | a | i | e u o | y ae -
آ aa a | | o | | e i
ب b | | | | p v
پ p | | | | b f
ت t | | | th | d
ٹ t | | | tt th | d
ث s | | | th | t
ج j | | g | dg z dj |
چ c | | | tc | j
ح h | | | - | k
خ kh | | | k | h
د d | | | dh |
ڈ d | | | dh |
ذ z | | | dh d | j s
ر r | | | | l
ڑ r | | d rh | | l
ز z | | | s | j
ژ zh j | | | z | s
س s | | | | z
ش sh | | tio sio | c s ti | si
ص s | | | | z
ض z | | d | dh dz | j
ط t | | | | th
ظ z | | | | d j
ع a | | - | e i aa | u o
غ gh | | | g |
ف f | | ph | | p
ق q | | k | | kh g
ک k | | q ck | | c g
گ g | | gu | | k j
ل l | | | |
م m | | | | n
ن n | | | m | -
ں n | | - | |
و o w v oo | u | ou au aw ow | uo uw wo | - a e
ہ h | | | - a | e
ھ h | | - | |
ی y ee | i | e | ay ey ai ei ea ie a - |
ے e | ay | ey | ai y i | a -
ئ | - | i e y | ay ae | a
`;

/** Endings of Urdu words that stemming takes off. */
const ENDING_TABLE = `
ا a aa
ہ ah a | h
ے e | ay | ey | ai y
ی i ee | | | y
وں on oun oon | | un | o
یں en ein ain | een | in
اں an aan
ات aat | | | at
نا na
نے ne nay | | ny
نی ni nee
تا ta
تے te tay | | ty
تی ti tee
تیں tein tin
یا ya
ئے ye aye
ئی i yi
`;

export const LETTERS: readonly Spelled[] = parse(LETTER_TABLE);
export const ENDINGS: readonly Spelled[] = parse(ENDING_TABLE);

function parse(table: string): Spelled[] {
  return table
    .trim()
    .split('\n')
    .flatMap((line) => {
      const end = line.indexOf(' ');
      const urdu = line.slice(0, end);
      return line
        .slice(end)
        .split('|')
        .flatMap((group, number) =>
          (group.match(/\S+/g) ?? []).map((latin) => ({
            urdu,
            latin: latin === '-' ? '' : latin,
            cost: GROUP_COSTS[number] ?? 0,
          })),
        );
    });
}

/** A Latin word with one letter a sound where English has several ways: `ch` is `c`, `c` is `k` or `s`, `x` is `ks`. */
export function soundLetters(word: string): string {
  return word.replace(/ch|c|x/g, (letters, at: number) => {
    if (letters === 'x') return 'ks';
    if (letters === 'ch') return 'c';
    const after = word.charAt(at + 1);
    if (after === 'c') return 'c';
    return /[eiy]/.test(after) ? 's' : 'k';
  });
}

/** The longest spelling of a letter, in Latin letters. */
export const LONGEST_SPELLING = 3;
