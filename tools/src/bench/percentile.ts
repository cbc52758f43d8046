/**
 * The smallest value that at least `share` of the values do not exceed (nearest rank): `.5` is the median.
 *
 * @param values in any order, not empty
 * @param share 0 to 1
 * @throws RangeError without values
 */
export function percentile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (value === undefined) throw new RangeError('There are no values to take a percentile of.');
  return value;
}
