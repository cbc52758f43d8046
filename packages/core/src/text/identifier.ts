import { fold } from './normalise.js';

/** A word of an identifier; offsets are UTF-16 code units from the identifier's start. */
export interface IdentifierWord {
  word: string;
  start: number;
  end: number;
}

/** Longest identifier that is kept whole, in UTF-16 code units: a long URL is found by its parts. */
const MAX_IDENTIFIER_LENGTH = 64;

const POSSESSIVE = /['’]s$/i;
const VERSION_PREFIX = /^v(?=\p{Nd}+\.\p{Nd})/iu;
const SUFFIX = /(?:\+\+|#)$/;
const PIECE = /[^._\-/:@'’٫۔+#]+/g;
const CONTRACTION_PIECE = /[^._\-/:@٫۔+#]+/g;

/**
 * The words of a plain word or an identifier: the whole first, then its parts, then the parts of camel case.
 *
 * In the whole `-` goes (`e-mail` is `email`) except between digits, and `v3.10` is `3.10`.
 */
export function identifierWords(surface: string, splitAtApostrophe: boolean): IdentifierWord[] {
  return [];
}
