import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runAlertDrill } from './ops/alert-drill.js';

const USAGE = `npm run drill -- alerts [--real-time]

Breaks the model behind a running API and waits for the page; repairs it and waits for the all-clear. API, Prometheus and
Alertmanager are real; PagerDuty and Slack are stood in for. Takes about two minutes.
  --real-time   with the rules' own windows: about half an hour`;

const LIMIT_MINUTES = 60;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { 'real-time': { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
  });
  if (values.help) return console.log(USAGE);
  if (positionals.join(' ') !== 'alerts') throw new Error(`There is one drill: alerts.\n\n${USAGE}`);
  const dir = await mkdtemp(join(tmpdir(), 'rag-drill-'));
  const limit = AbortSignal.timeout(LIMIT_MINUTES * 60_000);
  const interruption = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => interruption.abort(new Error('Interrupted.')));
  }
  try {
    const { firingBefore, triggered } = await runAlertDrill({
      dir,
      realTime: values['real-time'],
      log: console.log,
      signal: AbortSignal.any([limit, interruption.signal]),
    });
    if (firingBefore.length > 0) throw new Error(`Fired before the fault: ${firingBefore.join(', ')}.`);
    console.log(`runbook: ${triggered.links?.[0]?.href}`);
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  console.error(`drill: ${(error as Error).message}`);
  process.exitCode = 1;
});
