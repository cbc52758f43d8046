export type Script = 'arabic' | 'latin' | 'other';

const ARABIC_LETTER = /(?=\p{L})\p{Script_Extensions=Arabic}/gu;
const LATIN_LETTER = /(?=\p{L})\p{Script=Latin}/gu;
const LETTER = /\p{L}/gu;

/** The script that most letters of a text belong to; `other` for a tie and for a text without letters. */
export function dominantScript(text: string): Script {
  const arabic = count(text, ARABIC_LETTER);
  const latin = count(text, LATIN_LETTER);
  const other = count(text, LETTER) - arabic - latin;
  if (arabic > latin && arabic > other) return 'arabic';
  if (latin > arabic && latin > other) return 'latin';
  return 'other';
}

/** Whether a text holds a letter of the Arabic script, as Urdu's are. */
export function hasArabicLetter(text: string): boolean {
  return text.search(ARABIC_LETTER) >= 0;
}

function count(text: string, letter: RegExp): number {
  return text.match(letter)?.length ?? 0;
}
