import type { Analyser } from '../text/analyse.js';
import type { Passage } from '../types.js';

/** How often a word of the title or of a heading counts, where one of the text counts once. */
export const TITLE_WEIGHT = 1;
export const HEADING_WEIGHT = 2;

/** Index terms of a passage with their weighted frequencies, and its length in weighted terms. */
export interface WeightedTerms {
  frequencies: Map<string, number>;
  length: number;
}

/** Counts title, headings and text of a passage as one document. */
export function weightedTerms(
  passage: Pick<Passage, 'title' | 'headingPath' | 'text'>,
  analyser: Analyser,
): WeightedTerms {
  const frequencies = new Map<string, number>();
  let length = 0;
  const add = (text: string, weight: number) => {
    for (const term of analyser.terms(text)) {
      frequencies.set(term, (frequencies.get(term) ?? 0) + weight);
      length += weight;
    }
  };
  add(passage.title, TITLE_WEIGHT);
  for (const heading of passage.headingPath) add(heading, HEADING_WEIGHT);
  add(passage.text, 1);
  return { frequencies, length };
}
