import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { RagError } from 'docusaurus-rag-core';
import { formatTable } from './bench/format-table.js';
import { askSets } from './native/ask-sets.js';
import { askSite } from './native/ask-site.js';
import { compareScores, TOLERATED_QUESTIONS, type Change, type Comparison } from './native/compare-scores.js';
import { openEvaluation, QUESTIONS, WEBSITE } from './native/evaluate-website.js';
import { readScores, writeScores } from './native/scores-file.js';
import { guardedScores, scoreSets, type ScoreTable } from './native/scores.js';

const USAGE = `npm run eval:check -- [--update] [--all] [--site DIR]

Asks the built website all questions of tools/questions, as it is and with six chapters in one language alone, and compares
with the scores in tools/questions/scores.json. None may be lower by more than ${TOLERATED_QUESTIONS} of its questions count.
  --update    writes the scores of now into that file
  --all       also prints the scores of now
  --site DIR  folder of the built website (default: website)`;

const FILE = join(QUESTIONS, 'scores.json');

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      update: { type: 'boolean', default: false },
      all: { type: 'boolean', default: false },
      site: { type: 'string', default: WEBSITE },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(USAGE);
  const now = await scoreWebsite(resolve(values.site));
  if (values.all) console.log(`${formatScoreTable(now)}\n`);
  if (values.update) {
    await writeScores(FILE, guardedScores(now));
    return console.log(`Wrote ${Object.keys(now).length} rows of scores to ${FILE}.`);
  }
  const comparison = compareScores(await readScores(FILE), guardedScores(now));
  console.log(describe(comparison, Object.keys(now).length));
  if (comparison.fallen.length + comparison.incomparable.length > 0) process.exitCode = 1;
}

async function scoreWebsite(siteDir: string): Promise<ScoreTable> {
  const { builds, sets } = await openEvaluation(siteDir);
  const table: ScoreTable = {};
  for (const { name, site, indexes } of builds) {
    Object.assign(
      table,
      scoreSets(await askSets(sets, site, (question) => askSite(question, indexes)), name),
    );
  }
  return table;
}

function describe({ fallen, risen, incomparable, added }: Comparison, rows: number): string {
  const parts: string[] = [];
  if (incomparable.length > 0) {
    parts.push(
      `These rows have other questions than the scores were made with:\n  ${incomparable.join('\n  ')}\n` +
        'If that is meant, write the new scores with --update.',
    );
  }
  if (fallen.length > 0) {
    parts.push(
      `${scoresOf(fallen)} fell by more than ${TOLERATED_QUESTIONS} questions count:\n\n${formatChanges(fallen)}\n\n` +
        'Mend it; or, if it is worth that, say why in the commit that writes the new scores (--update).',
    );
  }
  if (added.length > 0) {
    parts.push(`Not in the file yet, --update adds them:\n  ${added.join('\n  ')}`);
  }
  if (risen.length > 0) {
    parts.push(
      `${scoresOf(risen)} rose:\n\n${formatChanges(risen)}\n\n--update keeps them from falling back.`,
    );
  }
  if (fallen.length + incomparable.length === 0) parts.push(`No score fell: ${rows} rows compared.`);
  return parts.join('\n\n');
}

const scoresOf = ({ length }: Change[]): string => `${length} score${length === 1 ? '' : 's'}`;

function formatChanges(changes: Change[]): string {
  return formatTable(
    ['scores', 'measure', 'before', 'now', 'change'],
    changes.map(({ row, measure, before, now }) => [
      row,
      measure,
      before.toFixed(3),
      now.toFixed(3),
      `${now > before ? '+' : '−'}${Math.abs(now - before).toFixed(3)}`,
    ]),
  );
}

const COLUMNS = {
  questions: 'questions',
  pageNdcgAt10: 'page nDCG@10',
  pageRecallAt1: 'recall@1',
  pageRecallAt5: 'recall@5',
  sectionNdcgAt10: 'section nDCG@10',
  sectionRecallAt1: 'recall@1',
  sectionRecallAt5: 'recall@5',
  answered: 'answered',
  answeredRightly: 'rightly',
  refused: 'refused',
};

function formatScoreTable(table: ScoreTable): string {
  return formatTable(
    ['scores', ...Object.values(COLUMNS)],
    Object.entries(table).map(([row, scores]) => {
      const values = new Map(Object.entries(scores) as [string, number][]);
      const cellOf = (measure: string) => {
        const value = values.get(measure);
        if (value === undefined) return '–';
        return measure === 'questions' ? String(value) : value.toFixed(3);
      };
      return [row, ...Object.keys(COLUMNS).map(cellOf)];
    }),
  );
}

main().catch((error: unknown) => {
  console.error(error instanceof RagError ? error.message : error);
  process.exitCode = 1;
});
