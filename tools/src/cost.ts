import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { formatTable } from './bench/format-table.js';
import { askQuestionSets } from './cost/ask-question-sets.js';
import { COST_COLUMNS, costRows, describeBudget, judgeCosts } from './cost/judge-costs.js';
import { readUsageCosts } from './cost/usage-costs.js';
import { WEBSITE } from './native/evaluate-website.js';
import { closingAll } from './services/closing-all.js';

const USAGE = `npm run cost [-- --site DIR]

Costs of a question, by language, from the usage that the API has recorded in the last 30 days in the database of DATABASE_URL.
Without it, the built website is asked the questions of tools/questions, with a scripted model and the default model's prices.
Ends with 1 when 5 of 100 questions cost half a cent or more.
  --site DIR   folder of the built website (default: website)`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      site: { type: 'string', default: WEBSITE },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(USAGE);
  const { DATABASE_URL: given } = process.env;
  const costs = await closingAll(async (keep) => {
    if (given) {
      console.log('Recorded usage of the last 30 days:\n');
      return readUsageCosts(given);
    }
    const { databaseUrl, questions, faults } = await askQuestionSets(
      join(resolve(values.site), 'build'),
      keep,
    );
    console.log(
      `${questions} questions in conversations of four; tokens as the scripted model counts them, every answer of the greatest length allowed, prices of the default model, nothing from a cache:\n`,
    );
    if (faults.length > 0) {
      throw new Error(
        `${faults.length} of ${questions} questions failed: ${[...new Set(faults)].join(', ')}.`,
      );
    }
    return readUsageCosts(databaseUrl);
  });
  console.log(`${formatTable(COST_COLUMNS, costRows(costs))}\n\n${describeBudget(costs)}`);
  const faults = judgeCosts(costs);
  if (faults.length > 0) throw new Error(faults.join('\n'));
}

main().catch((error: unknown) => {
  console.error(`cost: ${(error as Error).message}`);
  process.exitCode = 1;
});
