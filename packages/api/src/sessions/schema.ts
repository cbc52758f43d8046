import { z } from 'zod';
import { citationSchema } from '../http/citation-schema.js';

const sessionFields = z.object({
  id: z.uuid(),
  locale: z.string(),
  createdAt: z.iso.datetime(),
  lastActiveAt: z.iso.datetime(),
  expiresAt: z.iso.datetime().describe('Moves on with every question.'),
});

const messageSchema = z.object({
  id: z.uuid(),
  role: z.enum(['user', 'assistant']),
  text: z.string(),
  createdAt: z.iso.datetime(),
  status: z.enum(['complete', 'stopped', 'failed']),
  outcome: z.enum(['answered', 'abstained', 'nothing-to-search']).optional(),
  citations: z.array(citationSchema),
  feedback: z
    .object({ rating: z.enum(['up', 'down']), reason: z.string().optional(), comment: z.string().optional() })
    .optional(),
});

const messagesSchema = z.array(messageSchema).describe('Oldest first.');

export const sessionSchema = z.object({ ...sessionFields.shape, messages: messagesSchema });

export const sessionExportSchema = z.object({
  format: z.literal('docusaurus-rag-session'),
  formatVersion: z.literal(1),
  exportedAt: z.iso.datetime(),
  session: sessionFields,
  messages: messagesSchema,
});
