import type { Passage } from '../types.js';

/** Version of the rule below: vectors of texts that another version made are not used again. */
export const EMBEDDING_TEXT_VERSION = '1';

/** What of a chunk is embedded: where it stands, for its text often does not name what it is about, and its text. */
export function embeddingText({
  title,
  headingPath,
  text,
}: Pick<Passage, 'title' | 'headingPath' | 'text'>): string {
  const place = [title, ...headingPath].filter((heading) => heading !== '').join(' › ');
  return place === '' ? text : `${place}\n\n${text}`;
}
