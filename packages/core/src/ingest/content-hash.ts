import { createHash } from 'node:crypto';

import type { Passage } from '../types.js';

/** SHA-256, in hexadecimal, of everything of a passage that is indexed. */
export function contentHash({
  title,
  headingPath,
  text,
}: Pick<Passage, 'title' | 'headingPath' | 'text'>): string {
  return createHash('sha256')
    .update(JSON.stringify([title, headingPath, text]))
    .digest('hex');
}
