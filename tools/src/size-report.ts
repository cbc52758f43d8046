export type Part = 'eager' | 'panel' | 'answering' | 'styles' | 'embed';

/** Gzip bytes of each part. */
export type Sizes = Record<Part, number>;

export type Budgets = Record<Part, { gzipBytes: number; what: string }>;

const PARTS: Part[] = ['eager', 'panel', 'answering', 'styles', 'embed'];

export function isOverBudget(sizes: Sizes, budgets: Budgets): boolean {
  return PARTS.some((part) => sizes[part] > budgets[part].gzipBytes);
}

/** A plain text table, one line a part, in kB of 1,000 bytes. */
export function formatSizes(sizes: Sizes, budgets: Budgets): string {
  const rows = PARTS.map((part) => {
    const { gzipBytes, what } = budgets[part];
    const verdict = sizes[part] > gzipBytes ? 'OVER' : 'ok';
    return [part.padEnd(9), kilobytes(sizes[part]), kilobytes(gzipBytes), verdict.padEnd(4), what].join('  ');
  });
  return ['part       gzip kB   budget        what', ...rows].join('\n');
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(2).padStart(7);
}
