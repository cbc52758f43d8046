import type { Analyser } from '../text/analyse.js';
import type { Passage } from '../types.js';

/** Index terms of a passage with their frequencies, in few values, for it is kept as JSON. */
export interface TermCounts {
  /** Each term once, parted by spaces, for no term holds one. */
  terms: string;
  /** How often each term stands in the passage. */
  frequencies: number[];
}

/** Counts title, headings and text of a passage as one document; what headings tell beyond that, the second stage adds. */
export function countTerms(
  passage: Pick<Passage, 'title' | 'headingPath' | 'text'>,
  analyser: Analyser,
): TermCounts {
  const counts = new Map<string, number>();
  for (const text of [passage.title, ...passage.headingPath, passage.text]) {
    for (const term of analyser.terms(text)) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return { terms: [...counts.keys()].join(' '), frequencies: [...counts.values()] };
}
