/** What every further value is counted as. */
export const OTHER = 'other';

/** Lets the first `max` distinct values pass, so that no client can make a metric grow without end. */
export function boundedLabel(max: number): (value: string) => string {
  const known = new Set<string>();
  return (value) => {
    if (!known.has(value) && known.size === max) return OTHER;
    known.add(value);
    return value;
  };
}
