import { MAX_QUESTION_LENGTH } from 'docusaurus-rag-core';
import { z } from 'zod';

/** Text of a request. @param maxLength in UTF-16 units */
export function textField(maxLength: number, minLength = 0): z.ZodString {
  const text = z
    .string()
    .max(maxLength)
    // PostgreSQL's text has no place for it.
    .refine((value) => !value.includes('\0'), 'Must not hold the character U+0000');
  return minLength === 0 ? text : text.min(minLength);
}

export const questionField = textField(MAX_QUESTION_LENGTH, 1).describe(
  'What the reader asks, in any language.',
);

export const localeField = textField(35, 1).describe(
  'BCP 47 tag of the page the reader is on: a locale of the site.',
);

export const versionField = textField(200, 1).describe(
  'Version of the documentation the reader is on; without it, the latest.',
);
