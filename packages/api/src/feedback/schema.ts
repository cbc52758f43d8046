import type { Feedback } from 'docusaurus-rag-core';
import { z } from 'zod';
import { textField } from '../http/fields.js';

export const feedbackSchema = z.object({
  rating: z.enum(['up', 'down']),
  reason: z.enum(['wrong', 'incomplete', 'unclear', 'sources', 'other']).optional(),
  comment: textField(1000).optional().describe('In the reader’s own words.'),
});

/** Without the keys whose value is undefined. */
export function feedbackOf({ rating, reason, comment }: z.output<typeof feedbackSchema>): Feedback {
  return {
    rating,
    ...(reason !== undefined && { reason }),
    ...(comment !== undefined && { comment }),
  };
}
