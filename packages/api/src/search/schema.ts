import { z } from 'zod';
import { citationSchema } from '../http/citation-schema.js';
import { localeField, questionField, versionField } from '../http/fields.js';

export const searchRequestSchema = z.object({
  question: questionField,
  locale: localeField,
  version: versionField.optional(),
  limit: z.int().min(1).max(50).default(10).describe('Results at most.'),
});

export const searchResponseSchema = z.object({
  results: z
    .array(
      z.object({
        citation: citationSchema,
        text: z.string(),
        score: z.number().describe('What results are ordered by; comparable only within one search.'),
        bm25: z.number(),
        cosine: z.number().optional().describe('Only where embeddings are configured.'),
      }),
    )
    .describe('Best first.'),
});
