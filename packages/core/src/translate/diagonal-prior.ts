/** How likely each link between two texts is by the places of its words alone. */
export interface DiagonalPriors {
  /** Those of each word of `to` sum to `1 − NULL_PROBABILITY`: `number[height][width]`, flat. */
  byColumn: Float64Array;
  /** Those of each word of `from` do. */
  byRow: Float64Array;
}

/** Probability that a word has no counterpart. */
export const NULL_PROBABILITY = 0.08;
/** How much likelier words at the same place of both texts are translations: `λ` of Dyer et al. 2013. */
const TENSION = 4;
/** About 80 MB. */
const MAX_KEPT_NUMBERS = 10_000_000;

/** Priors by the lengths of both texts, most of which come again and again. */
export function createDiagonalPriors(): (height: number, width: number) => DiagonalPriors {
  const known = new Map<string, DiagonalPriors>();
  let kept = 0;
  return (height, width) => {
    const shape = `${height}×${width}`;
    let priors = known.get(shape);
    if (!priors) {
      priors = priorsOf(height, width);
      kept += 2 * height * width;
      if (kept <= MAX_KEPT_NUMBERS) known.set(shape, priors);
    }
    return priors;
  };
}

function priorsOf(height: number, width: number): DiagonalPriors {
  const byColumn = new Float64Array(height * width);
  const rowSums = new Float64Array(height);
  const columnSums = new Float64Array(width);
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const prior = Math.exp(-TENSION * Math.abs((row + 1) / height - (column + 1) / width));
      byColumn[row * width + column] = prior;
      rowSums[row] = (rowSums[row] ?? 0) + prior;
      columnSums[column] = (columnSums[column] ?? 0) + prior;
    }
  }
  const byRow = byColumn.slice();
  for (let place = 0; place < byRow.length; place += 1) {
    const scale = (1 - NULL_PROBABILITY) * (byRow[place] ?? 0);
    byColumn[place] = scale / (columnSums[place % width] ?? 1);
    byRow[place] = scale / (rowSums[Math.floor(place / width)] ?? 1);
  }
  return { byColumn, byRow };
}
