import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { drillAlerts } from './drill/alerts.js';
import type { Drill } from './drill/drill.js';
import { WEBSITE } from './native/evaluate-website.js';
import { runFaultsDrill } from './drill/faults.js';
import { runKillDrill } from './drill/kill.js';
import { runPitrDrill } from './drill/pitr.js';
import { runReindexDrill } from './drill/reindex.js';
import { runRollbackDrill } from './drill/rollback.js';
import { runRollingRestartDrill } from './drill/rolling-restart.js';

const DRILLS: Record<string, { run: Drill; meaning: string }> = {
  alerts: { run: drillAlerts(false), meaning: 'a fault of the model is paged, and its end too; two minutes' },
  'alerts-real-time': {
    run: drillAlerts(true),
    meaning: 'the same with the rules’ own windows; half an hour',
  },
  pitr: {
    run: runPitrDrill,
    meaning: 'ten random moments are recovered, and an encrypted backup; two minutes',
  },
  kill: { run: runKillDrill, meaning: 'twenty kills under load lose no message; two minutes' },
  'rolling-restart': {
    run: runRollingRestartDrill,
    meaning: 'ten restarts under load, no question fails; one minute',
  },
  rollback: {
    run: runRollbackDrill,
    meaning: 'of the index while readers ask, of a deployment that fails; one minute',
  },
  reindex: {
    run: runReindexDrill,
    meaning: 'a lost index is made again from the built site, timed; one minute',
  },
  faults: {
    run: runFaultsDrill,
    meaning: 'model, Qdrant and database fail: right code, in time, recovery; two minutes',
  },
};

const USAGE = `npm run drill -- NAME [--site DIR]

Breaks a real system on purpose, prints what happened, and ends with 1 when something promised did not hold.

${Object.entries(DRILLS)
  .map(([name, { meaning }]) => `  ${name.padEnd(18)}${meaning}`)
  .join('\n')}

  --site DIR        folder of the built website, for reindex (default: website)`;

const LIMIT_MINUTES = 60;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      site: { type: 'string', default: WEBSITE },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(USAGE);
  const drill = DRILLS[positionals.join(' ')];
  if (!drill) throw new Error(`"${positionals.join(' ')}" is no drill.\n\n${USAGE}`);
  const dir = await mkdtemp(join(tmpdir(), 'rag-drill-'));
  const limit = AbortSignal.timeout(LIMIT_MINUTES * 60_000);
  const interruption = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => interruption.abort(new Error('Interrupted.')));
  }
  try {
    const signal = AbortSignal.any([limit, interruption.signal]);
    const faults = await drill.run({ dir, siteDir: values.site, log: console.log, signal });
    if (faults.length > 0) throw new Error(`did not hold:\n${faults.join('\n')}`);
    console.log('held');
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  console.error(`drill: ${(error as Error).message}`);
  process.exitCode = 1;
});
