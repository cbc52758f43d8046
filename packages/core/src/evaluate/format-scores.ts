import type { Scores } from './score-run.js';

/** Lines the scores of several runs up under one heading, for a terminal. */
export function formatScores(rows: { name: string; scores: Scores }[]): string {
  const isQuoted = rows.some(({ scores }) => scores.quotedShare !== undefined);
  const header = [
    '',
    'questions',
    'nDCG@10',
    'recall@1',
    'recall@5',
    'recall@10',
    'MRR@10',
    'answered',
    'refused',
    ...(isQuoted ? ['quoted'] : []),
  ];
  const table = [
    header,
    ...rows.map(({ name, scores }) => [
      name,
      String(scores.queries + (scores.abstention?.queries ?? 0)),
      ...[scores.ndcgAt10, scores.recallAt1, scores.recallAt5, scores.recallAt10, scores.mrrAt10].map(
        (score) => (scores.queries > 0 ? score.toFixed(3) : '–'),
      ),
      scores.queries > 0 ? percent(scores.answeredShare) : '–',
      scores.abstention ? percent(scores.abstention.recall) : '–',
      ...(isQuoted ? [scores.quotedShare === undefined ? '–' : percent(scores.quotedShare)] : []),
    ]),
  ];
  const widths = header.map((_, column) => Math.max(...table.map((row) => (row[column] ?? '').length)));
  return table
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  '),
    )
    .join('\n');
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
