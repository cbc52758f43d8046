import { fold } from './normalise.js';

/** How `'` inside a word is read: as an English contraction (`don't`), or as a cut between words (`l'eau`). */
export type Apostrophe = 'contraction' | 'cut';

/** A folded word, never empty, and its place in the text it was found in. */
export interface PlacedWord {
  word: string;
  /** UTF-16 offset of its first code unit. */
  start: number;
  /** UTF-16 offset behind its last code unit. */
  end: number;
}

/** Longest identifier that is kept whole, in UTF-16 code units: a long URL is found by its parts. */
const MAX_IDENTIFIER_LENGTH = 64;

/** Most words: one part, and no capital inside. */
const PLAIN_WORD = /^(?:[A-Z]?[a-z]+|[0-9]+)$/;
const POSSESSIVE = /['’]s$/i;
const VERSION_PREFIX = /^v(?=\p{Nd}+\.\p{Nd})/iu;
const PART: Record<Apostrophe, RegExp> = {
  contraction: /[^._\-/:@٫۔+#]+/g,
  cut: /[^._\-/:@٫۔+#'’]+/g,
};

/**
 * The words of an identifier, or of a plain word: the whole first, then each part with its camel-case parts.
 *
 * The whole loses its hyphens except between digits, so that `e-mail` is `email`, and the `v` of `v3.10`.
 */
export function identifierWords(identifier: string, apostrophe: Apostrophe): PlacedWord[] {
  if (PLAIN_WORD.test(identifier)) return [{ word: fold(identifier), start: 0, end: identifier.length }];

  const start = VERSION_PREFIX.test(identifier) ? 1 : 0;
  const surface = (apostrophe === 'contraction' ? identifier.replace(POSSESSIVE, '') : identifier).slice(
    start,
  );

  const parts: PlacedWord[] = [];
  for (const match of surface.matchAll(PART[apostrophe])) {
    for (const part of withCamelCaseParts(match[0], start + match.index)) if (part.word) parts.push(part);
  }
  if (parts.length === 0 || surface.length > MAX_IDENTIFIER_LENGTH) return parts;
  const whole = foldWhole(surface, PART[apostrophe]);
  return whole === parts[0]?.word ? parts : [{ word: whole, start, end: start + surface.length }, ...parts];
}

function foldWhole(surface: string, part: RegExp): string {
  return surface
    .replace(part, fold)
    .replace(/[٫۔]/g, '.')
    .replace(/(\D)-|-(?=\D)|['’]/g, '$1');
}

function withCamelCaseParts(name: string, start: number): PlacedWord[] {
  const whole = { word: fold(name), start, end: start + name.length };
  const parts = name
    .replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1\n$2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll}{2})/gu, '$1\n$2')
    .split('\n');
  // A part of one letter is no word: IoT and iPhone stay in one piece.
  if (parts.length === 1 || parts.some((part) => part.length === 1)) return [whole];
  let end = start;
  return [whole, ...parts.map((part) => ({ word: fold(part), start: end, end: (end += part.length) }))];
}
