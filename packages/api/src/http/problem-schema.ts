import { ERROR_CODES, type ErrorCode } from 'docusaurus-rag-core';
import { z } from 'zod';

export const problemSchema = z
  .object({
    type: z.string().describe('A URI of the code’s own.'),
    title: z.string().describe('What the code means; the same every time.'),
    status: z.int(),
    detail: z.string().describe('What is wrong this time, and what to do about it.'),
    code: z.enum(Object.keys(ERROR_CODES) as [ErrorCode, ...ErrorCode[]]),
    requestId: z.string().describe('As in the header X-Request-Id: the log knows the request by it.'),
    retryable: z.boolean().describe('Whether the same request may succeed later.'),
    retryAfterMs: z.int().optional(),
    errors: z
      .array(z.object({ path: z.string().describe('JSON pointer into the body.'), message: z.string() }))
      .optional(),
  })
  .describe('RFC 9457 problem details.');
