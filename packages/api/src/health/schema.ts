import { z } from 'zod';

export const healthSchema = z.object({ status: z.literal('healthy') });

const partSchema = z.object({
  status: z.enum(['ready', 'failed']),
  durationMs: z.int().min(0),
  code: z.string().optional().describe('What failed, as in a problem.'),
});

export const readinessSchema = z.object({
  status: z.enum(['ready', 'not-ready', 'stopping']),
  parts: z.object({ database: partSchema, index: partSchema }),
});
