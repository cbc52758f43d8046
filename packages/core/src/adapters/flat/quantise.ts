/** The highest absolute value of a component of a quantised row. */
const ROW_MAX = 127;

/** A vector of length 1 in small whole numbers: `scale` times these is nearly the vector. */
export interface Quantised {
  /** 0 for a vector of norm 0. */
  scale: number;
  /** How far, as a distance, the numbers times `scale` are from the vector. */
  error: number;
}

/** Euclidean length, added up in 64 bits. */
export function normOf(vector: Float32Array | Int8Array): number {
  let sum = 0;
  for (let i = 0; i < vector.length; i += 1) {
    const component = vector[i] ?? 0;
    sum += component * component;
  }
  return Math.sqrt(sum);
}

/**
 * Quantises a vector, brought to length 1, symmetrically.
 *
 * @param norm of the vector
 * @param out `number[vector.length]` or longer; what is longer stays as it is
 * @param max the highest absolute value a component may get
 */
export function quantise(
  vector: Float32Array,
  norm: number,
  out: Int8Array | Int16Array,
  max = ROW_MAX,
): Quantised {
  let highest = 0;
  for (let i = 0; i < vector.length; i += 1) {
    const size = Math.abs(vector[i] ?? 0);
    if (size > highest) highest = size;
  }
  if (highest === 0) {
    out.fill(0, 0, vector.length);
    return { scale: 0, error: 0 };
  }
  const factor = max / highest;
  let error = 0;
  for (let i = 0; i < vector.length; i += 1) {
    const exact = (vector[i] ?? 0) * factor;
    // A third faster than Math.round.
    const whole = Math.floor(exact + 0.5);
    out[i] = whole;
    error += (exact - whole) * (exact - whole);
  }
  const scale = highest / norm / max;
  return { scale, error: Math.sqrt(error) * scale };
}

/** The highest absolute value a question's component may have, so that no dot product with a row leaves 32 bits. */
export function questionMax(dimensions: number): number {
  return Math.min(2 ** 15 - 1, Math.floor((2 ** 31 - 1) / (ROW_MAX * Math.max(1, dimensions))));
}
