import { z } from 'zod';
import { citationSchema } from '../http/citation-schema.js';
import { localeField, questionField, textField, versionField } from '../http/fields.js';

const MAX_URL_LENGTH = 2000;
const MAX_TITLE_LENGTH = 500;
const MAX_SELECTION_LENGTH = 2000;

/** Body of `POST /v1/chat`. */
export const chatRequestSchema = z.object({
  question: questionField,
  locale: localeField,
  version: versionField.optional(),
  page: z
    .object({ url: textField(MAX_URL_LENGTH, 1), title: textField(MAX_TITLE_LENGTH) })
    .optional()
    .describe('The page the reader is on.'),
  selection: textField(MAX_SELECTION_LENGTH)
    .optional()
    .describe('Text the reader has selected and asks about.'),
  session: z
    .object({ id: textField(100, 1), token: textField(200, 1) })
    .optional()
    .describe('The conversation to go on with, as a former answer named it; without it a new one is begun.'),
});

const quote = z.object({
  text: z.string(),
  codeLanguage: z.string().optional(),
  citation: z.int().min(1),
  locale: z.string(),
});

const tokens = z.int().min(0);

/** An answer as one JSON document: `POST /v1/chat` with `Accept: application/json`. */
export const chatAnswerSchema = z.object({
  messageId: z.uuid(),
  session: z.object({
    id: z.string(),
    token: z.string().optional().describe('Only of a conversation that was just begun.'),
    expiresAt: z.iso.datetime(),
  }),
  mode: z.enum(['generated', 'extractive']),
  releaseId: z.string(),
  outcome: z.enum(['answered', 'abstained', 'nothing-to-search']),
  foundInLocale: z.string().optional(),
  reading: z
    .object({ kind: z.enum(['romanised', 'corrected']), text: z.string(), locale: z.string() })
    .optional()
    .describe('How the question was understood, where that is not as it was typed.'),
  text: z.string().describe('Markdown with `[n]` for the source of that number.'),
  quotes: z.array(quote).optional().describe('Of an extractive answer: what the text was put together from.'),
  sources: z.array(citationSchema),
  cited: z.array(z.int().min(1)).optional(),
  usage: z.object({
    inputTokens: tokens,
    cachedInputTokens: tokens,
    outputTokens: tokens,
    embeddingTokens: tokens,
    costUsd: z.number().min(0).optional().describe('Absent when a price is unknown.'),
    model: z.string().optional(),
    cached: z.boolean().describe('Whether an earlier answer to the same question was given again.'),
  }),
});

export type ChatQuestion = z.output<typeof chatRequestSchema>;
export type ChatAnswer = z.output<typeof chatAnswerSchema>;
