/** Term saturation and length normalisation of Okapi BM25 (Robertson & Zaragoza 2009, § 3.4). */
export const K1 = 1.2;
export const B = 0.75;

/** The highest weight `documentWeight` can reach for one term. */
export const MAX_DOCUMENT_WEIGHT = K1 + 1;

/**
 * BM25 weight of a term in a document, without the IDF: `n·(k1+1) / (n + k1·(1 − b + b·length/averageLength))`.
 *
 * @param frequency number of occurrences, `n`
 * @param length the document's length in terms
 */
export function documentWeight(frequency: number, length: number, averageLength: number): number {
  return saturate(frequency, lengthNorm(length, averageLength));
}

/** What a document's length makes of `k1`: computed once for each document where many terms are weighed. */
export function lengthNorm(length: number, averageLength: number): number {
  return K1 * (1 - B + (B * length) / averageLength);
}

/** `documentWeight` of a document whose `lengthNorm` is known. */
export function saturate(frequency: number, norm: number): number {
  return (frequency * MAX_DOCUMENT_WEIGHT) / (frequency + norm);
}

/** Inverse document frequency `ln((N − df + .5)/(df + .5) + 1)`, always positive. */
export function inverseDocumentFrequency(documents: number, documentFrequency: number): number {
  return Math.log((documents - documentFrequency + 0.5) / (documentFrequency + 0.5) + 1);
}
