import { cooccurrenceOf, type Cooccurrence, type ParallelTerms } from './cooccurrence.js';
import { MIN_PROBABILITY, strongest, type Translation, type TranslationMap } from './translation-map.js';
import { createDiagonalPriors, NULL_PROBABILITY, type DiagonalPriors } from './diagonal-prior.js';

export interface TranslationModel {
  /** From the first language to the second. */
  forward: TranslationMap;
  /** From the second language to the first. */
  backward: TranslationMap;
}

export interface TrainingOptions {
  /** Called after each iteration, counted from 1. */
  onProgress?: ((done: { iteration: number; iterations: number }) => void) | undefined;
}

const ITERATIONS = 6;
/** Links that are believed in less are not worth counting. */
const MIN_BELIEF = 1e-6;

/**
 * Learns which words translate which, from texts that say the same.
 *
 * IBM Model 1 (Brown et al. 1993) by expectation maximisation, with a prior for the diagonal (Dyer, Chahuneau & Smith 2013,
 * "A simple, fast, and effective reparameterization of IBM Model 2"). Both directions are trained together, a link
 * counting as far as both believe in it (Liang, Taskar & Klein 2006, "Alignment by agreement"); what is kept is the
 * geometric mean of both. The same texts give the same model.
 *
 * Time and memory grow with the product of the lengths of each pair of texts: cut them into sentences.
 */
export function trainModel1(texts: ParallelTerms[], { onProgress }: TrainingOptions = {}): TranslationModel {
  const pairs = cooccurrenceOf(texts);
  const { from, to, pairFrom, pairTo } = pairs;
  const forward = new Direction(pairFrom, from.terms.length, to.terms.length);
  const backward = new Direction(pairTo, to.terms.length, from.terms.length);
  const priorsOf = createDiagonalPriors();
  for (let iteration = 1; iteration <= ITERATIONS; iteration += 1) {
    const counts = countLinks(pairs, forward, backward, priorsOf);
    forward.maximise(counts);
    backward.maximise(counts);
    onProgress?.({ iteration, iterations: ITERATIONS });
  }
  return bestTranslations(pairs, forward.probabilities, backward.probabilities);
}

/** One direction of translation. */
class Direction {
  /** Of the target of each pair, given its source. */
  readonly probabilities: Float64Array;
  /** Of each target term where it has no counterpart. */
  readonly nullProbabilities: Float64Array;
  /** How often each target term was taken to have none, in the iteration at hand. */
  readonly nullCounts: Float64Array;
  readonly #sources: Uint32Array;
  readonly #totals: Float64Array;

  constructor(sources: Uint32Array, sourceTerms: number, targetTerms: number) {
    const uniform = 1 / Math.max(1, targetTerms);
    this.probabilities = new Float64Array(sources.length).fill(uniform);
    this.nullProbabilities = new Float64Array(targetTerms).fill(uniform);
    this.nullCounts = new Float64Array(targetTerms);
    this.#sources = sources;
    this.#totals = new Float64Array(sourceTerms);
  }

  /** Takes counts for probabilities. @param counts of each pair */
  maximise(counts: Float64Array): void {
    this.#totals.fill(0);
    for (let pair = 0; pair < counts.length; pair += 1) {
      const source = this.#sources[pair] ?? 0;
      this.#totals[source] = (this.#totals[source] ?? 0) + (counts[pair] ?? 0);
    }
    for (let pair = 0; pair < counts.length; pair += 1) {
      const total = this.#totals[this.#sources[pair] ?? 0] ?? 0;
      this.probabilities[pair] = total > 0 ? (counts[pair] ?? 0) / total : 0;
    }
    const nullTotal = this.nullCounts.reduce((sum, count) => sum + count, 0);
    if (nullTotal > 0) this.nullProbabilities.set(this.nullCounts.map((count) => count / nullTotal));
    this.nullCounts.fill(0);
  }
}

/** The expectation step: how much each pair is believed in, added up over all texts. */
function countLinks(
  { from, to, links, starts, pairFrom }: Cooccurrence,
  forward: Direction,
  backward: Direction,
  priorsOf: (height: number, width: number) => DiagonalPriors,
): Float64Array {
  const counts = new Float64Array(pairFrom.length);
  let columnWeights = new Float64Array();
  let rowWeights = new Float64Array();
  for (const [text, rows] of from.texts.entries()) {
    const columns = to.texts[text] ?? new Uint32Array();
    const width = columns.length;
    const start = starts[text] ?? 0;
    if (rows.length * width > rowWeights.length) {
      columnWeights = new Float64Array(rows.length * width);
      rowWeights = new Float64Array(rows.length * width);
    }
    const { byColumn, byRow } = priorsOf(rows.length, width);

    // Each word of `to` comes from one of `from` or from none, and the other way round.
    const columnSums = nullWeights(columns, forward);
    const rowSums = nullWeights(rows, backward);
    for (let row = 0, place = 0; row < rows.length; row += 1) {
      let rowSum = rowSums[row] ?? 0;
      for (let column = 0; column < width; column += 1, place += 1) {
        const pair = links[start + place] ?? 0;
        const columnWeight = (byColumn[place] ?? 0) * (forward.probabilities[pair] ?? 0);
        const rowWeight = (byRow[place] ?? 0) * (backward.probabilities[pair] ?? 0);
        columnWeights[place] = columnWeight;
        rowWeights[place] = rowWeight;
        columnSums[column] = (columnSums[column] ?? 0) + columnWeight;
        rowSum += rowWeight;
      }
      rowSums[row] = rowSum;
    }

    // A link counts as far as both ways agree on it.
    for (let row = 0, place = 0; row < rows.length; row += 1) {
      const rowSum = rowSums[row] ?? 0;
      for (let column = 0; column < width; column += 1, place += 1) {
        const agreed = (columnWeights[place] ?? 0) * (rowWeights[place] ?? 0);
        const belief = agreed / (rowSum * (columnSums[column] ?? 0));
        if (belief < MIN_BELIEF || agreed === 0) continue;
        const pair = links[start + place] ?? 0;
        counts[pair] = (counts[pair] ?? 0) + belief;
      }
    }
    countNulls(columns, columnSums, forward);
    countNulls(rows, rowSums, backward);
  }
  return counts;
}

/** What speaks for each word of a text having no counterpart. */
function nullWeights(targets: Uint32Array, { nullProbabilities }: Direction): Float64Array {
  const weights = new Float64Array(targets.length);
  for (let i = 0; i < targets.length; i += 1) {
    weights[i] = NULL_PROBABILITY * (nullProbabilities[targets[i] ?? 0] ?? 0);
  }
  return weights;
}

/** @param sums what speaks for each word having a counterpart or none */
function countNulls(
  targets: Uint32Array,
  sums: Float64Array,
  { nullProbabilities, nullCounts }: Direction,
): void {
  for (let i = 0; i < targets.length; i += 1) {
    const sum = sums[i] ?? 0;
    if (sum === 0) continue;
    const target = targets[i] ?? 0;
    const share = (NULL_PROBABILITY * (nullProbabilities[target] ?? 0)) / sum;
    nullCounts[target] = (nullCounts[target] ?? 0) + share;
  }
}

function bestTranslations(
  { from, to, pairFrom, pairTo }: Cooccurrence,
  forward: Float64Array,
  backward: Float64Array,
): TranslationModel {
  const means = forward.map((probability, pair) => Math.sqrt(probability * (backward[pair] ?? 0)));
  return {
    forward: prune(means, pairFrom, pairTo, from.terms, to.terms),
    backward: prune(means, pairTo, pairFrom, to.terms, from.terms),
  };
}

function prune(
  probabilities: Float64Array,
  sources: Uint32Array,
  targets: Uint32Array,
  sourceTerms: string[],
  targetTerms: string[],
): TranslationMap {
  const found = new Map<number, Translation[]>();
  for (const [pair, probability] of probabilities.entries()) {
    if (probability < MIN_PROBABILITY) continue;
    const source = sources[pair] ?? 0;
    const translation = { term: targetTerms[targets[pair] ?? 0] ?? '', probability };
    const known = found.get(source);
    if (known) known.push(translation);
    else found.set(source, [translation]);
  }
  return new Map(
    [...found].map(([source, translations]) => [sourceTerms[source] ?? '', strongest(translations)]),
  );
}
