import type { Citation, Passage } from '../types.js';

/** @param number from 1 */
export function cite(passage: Passage, number: number): Citation {
  const { id, title, headingPath, locale } = passage;
  return { number, chunkId: id, url: addressOf(passage), title, headingPath, locale };
}

/** Path of a passage with its anchor. */
export function addressOf({ url, anchor }: Passage): string {
  return anchor === '' ? url : `${url}#${anchor}`;
}

/** The first passage of each page, in order. */
export function distinctPages(passages: Passage[]): Passage[] {
  const urls = new Set<string>();
  return passages.filter(({ url }) => !urls.has(url) && urls.add(url));
}
