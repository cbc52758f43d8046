import type { Analyser } from '../text/analyse.js';
import type { Passage } from '../types.js';

/** Index terms of a passage with their frequencies, and its length in terms. */
export interface TermCounts {
  frequencies: Map<string, number>;
  length: number;
}

/** Counts title, headings and text of a passage as one document; what headings tell beyond that, the second stage adds. */
export function countTerms(
  passage: Pick<Passage, 'title' | 'headingPath' | 'text'>,
  analyser: Analyser,
): TermCounts {
  const frequencies = new Map<string, number>();
  let length = 0;
  for (const text of [passage.title, ...passage.headingPath, passage.text]) {
    for (const term of analyser.terms(text)) {
      frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
      length += 1;
    }
  }
  return { frequencies, length };
}
