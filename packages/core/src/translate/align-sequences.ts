/** A piece of a text, as far as alignment looks at it. */
export interface Alignable {
  /** In characters. */
  length: number;
  /** Only pieces of one kind go together: heading level, paragraph, item. */
  kind: string;
  /** What both languages write alike: numbers, names, code. */
  marks: ReadonlySet<string>;
}

/** Runs of pieces that say the same: `[start, end)` in each sequence. */
export interface AlignedRuns {
  from: [start: number, end: number];
  to: [start: number, end: number];
}

/** Pieces that were taken together on each side, and how probable that is (Gale & Church 1993, table 5). */
const MOVES = [
  { from: 1, to: 1, probability: 0.89 },
  { from: 1, to: 0, probability: 0.005 },
  { from: 0, to: 1, probability: 0.005 },
  { from: 2, to: 1, probability: 0.0445 },
  { from: 1, to: 2, probability: 0.0445 },
  { from: 2, to: 2, probability: 0.011 },
].map(({ from, to, probability }) => ({ from, to, cost: -Math.log(probability) }));
/** Variance of the length of a translation for each character (Gale & Church 1993, § 3.2). */
const VARIANCE = 6.8;
/** What is gained, as a logarithm of probability, when all marks of both sides are the same. */
const MARKS_GAIN = 6;

/**
 * Aligns two sequences that say the same in the same order, by length and by what both write alike; what stands on one
 * side only is left out. Dynamic programming after Gale & Church 1993, "A program for aligning sentences in bilingual
 * corpora".
 *
 * @param ratio characters of `to` for each character of `from`
 * @param merges whether two pieces may be the translation of one
 */
export function alignSequences(
  from: Alignable[],
  to: Alignable[],
  { ratio, merges }: { ratio: number; merges: boolean },
): AlignedRuns[] {
  const costOf = createMoveCost(from, to, ratio);
  const moves = merges ? MOVES : MOVES.slice(0, 3);
  const width = to.length + 1;
  const costs = new Float64Array((from.length + 1) * width).fill(Infinity);
  const choices = new Uint8Array(costs.length);
  costs[0] = 0;
  for (let i = 0; i <= from.length; i += 1) {
    for (let j = 0; j <= to.length; j += 1) {
      for (const [choice, move] of moves.entries()) {
        if (i < move.from || j < move.to) continue;
        const before = costs[(i - move.from) * width + j - move.to] ?? Infinity;
        const cost = before + move.cost + costOf(i - move.from, i, j - move.to, j);
        if (cost < (costs[i * width + j] ?? Infinity)) {
          costs[i * width + j] = cost;
          choices[i * width + j] = choice;
        }
      }
    }
  }

  const runs: AlignedRuns[] = [];
  for (let i = from.length, j = to.length; i > 0 || j > 0;) {
    const move = moves[choices[i * width + j] ?? 0];
    if (!move) break;
    if (move.from > 0 && move.to > 0) runs.push({ from: [i - move.from, i], to: [j - move.to, j] });
    i -= move.from;
    j -= move.to;
  }
  return runs.toReversed();
}

/** Minus the logarithm of the probability that two runs say the same; 0 where one is empty, Infinity for unlike kinds. */
function createMoveCost(
  from: Alignable[],
  to: Alignable[],
  ratio: number,
): (fromStart: number, fromEnd: number, toStart: number, toEnd: number) => number {
  const shared = countSharedMarks(from, to);
  return (fromStart, fromEnd, toStart, toEnd) => {
    if (fromStart === fromEnd || toStart === toEnd) return 0;
    const kind = from[fromStart]?.kind;
    let fromLength = 0;
    let toLength = 0;
    let marks = 0;
    let sharedMarks = 0;
    for (let j = toStart; j < toEnd; j += 1) {
      const piece = to[j];
      if (piece?.kind !== kind) return Infinity;
      toLength += piece?.length ?? 0;
      marks += piece?.marks.size ?? 0;
    }
    for (let i = fromStart; i < fromEnd; i += 1) {
      const piece = from[i];
      if (piece?.kind !== kind) return Infinity;
      fromLength += piece?.length ?? 0;
      marks += piece?.marks.size ?? 0;
      for (let j = toStart; j < toEnd; j += 1) sharedMarks += shared[i * to.length + j] ?? 0;
    }
    const likeness = marks > 0 ? Math.min(1, (2 * sharedMarks) / marks) : 0;
    return lengthCost(fromLength, toLength, ratio) - MARKS_GAIN * likeness;
  };
}

/**
 * A normal distribution of the difference in length, without what the normal curve's tail beyond it adds.
 *
 * Source: Gale & Church 1993, § 3.2, with the tail by its upper bound.
 */
function lengthCost(from: number, to: number, ratio: number): number {
  const mean = (from + to / ratio) / 2;
  return (to - from * ratio) ** 2 / (2 * Math.max(1, mean) * VARIANCE * ratio);
}

/** How many marks each two pieces share: `number[from][to]`, flat. */
function countSharedMarks(from: Alignable[], to: Alignable[]): Uint32Array {
  const holders = new Map<string, number[]>();
  for (const [j, { marks }] of to.entries()) {
    for (const mark of marks) {
      const known = holders.get(mark);
      if (known) known.push(j);
      else holders.set(mark, [j]);
    }
  }
  const shared = new Uint32Array(from.length * to.length);
  for (const [i, { marks }] of from.entries()) {
    for (const mark of marks) {
      for (const j of holders.get(mark) ?? []) {
        shared[i * to.length + j] = (shared[i * to.length + j] ?? 0) + 1;
      }
    }
  }
  return shared;
}
