import type { SearchIndex } from '../ports/search-index.js';
import type { Analyser } from '../text/analyse.js';
import type { Passage } from '../types.js';
import { runsOf } from './fold-duplicates.js';
import { unitsOf, type Unit } from './units.js';

/** A passage as the second stage looks at it; the same for every question. */
export interface AnalysedPassage {
  passage: Passage;
  units: Unit[];
  /** Index terms of title and headings. */
  headings: string[];
  /** Those of title, headings and units, in reading order. */
  terms: string[];
  /** See `foldNearDuplicates`. */
  runs: Uint32Array;
}

/** About 6 kB each. Questions come back to the same passages. */
const MAX_KNOWN_PASSAGES = 2000;

/** By index, for a release never changes; in each, the least recently used first. */
const knownPassages = new WeakMap<SearchIndex, Map<number, AnalysedPassage>>();

/** Reads and analyses passages, in the order asked for; those that were read lately are neither read nor analysed again. */
export async function analysedPassages(
  index: SearchIndex,
  ordinals: number[],
  analyser: Analyser,
): Promise<AnalysedPassage[]> {
  let known = knownPassages.get(index);
  if (!known) knownPassages.set(index, (known = new Map()));
  const found = new Map<number, AnalysedPassage>();
  for (const ordinal of ordinals) {
    const analysed = known.get(ordinal);
    if (analysed) found.set(ordinal, analysed);
  }
  const missing = ordinals.filter((ordinal) => !found.has(ordinal));
  const read = missing.length > 0 ? await index.passages(missing) : [];
  read.forEach((passage, i) => found.set(missing[i] ?? 0, analysePassage(passage, analyser)));

  for (const [ordinal, analysed] of found) {
    known.delete(ordinal);
    known.set(ordinal, analysed);
  }
  for (const ordinal of known.keys()) {
    if (known.size <= MAX_KNOWN_PASSAGES) break;
    known.delete(ordinal);
  }
  return ordinals.flatMap((ordinal) => found.get(ordinal) ?? []);
}

function analysePassage(passage: Passage, analyser: Analyser): AnalysedPassage {
  const units = unitsOf(passage, analyser);
  const headings = [passage.title, ...passage.headingPath].flatMap((heading) => analyser.terms(heading));
  const unitTerms = units.flatMap(({ terms }) => terms);
  return { passage, units, headings, terms: [...headings, ...unitTerms], runs: runsOf(unitTerms) };
}
