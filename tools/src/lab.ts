import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { checkRecovery } from './lab/check-recovery.js';
import { EXERCISES } from './lab/exercises.js';
import { findLabState, readLabState } from './lab/lab-state.js';
import { printDashboards } from './lab/look.js';
import { isWalkLocale, recordWalkthrough } from './lab/record/record-walkthrough.js';
import { runLab } from './lab/run-lab.js';

const USAGE = `npm run lab -- EXERCISE      breaks a real system on this machine, for you to mend; Ctrl+C ends it
  ${Object.keys(EXERCISES).join('\n  ')}

In a second terminal:
npm run lab -- look          what the dashboards show now
npm run lab -- deploy        starts the API anew, with the variables that lab.env has now
npm run lab -- check         is it over, and how long did it take?
npm run lab -- record        records a walk through the dashboards, with captions, and a picture of each
  --locale ur                in Urdu; default: en
  --out DIR                  default: walkthrough
  --pictures DIR             for the pictures alone; the handbook's are in website/static/img/operations

The playbooks are in website/docs/operations/playbooks, and on the site.`;

const POLL_MS = 200;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      help: { type: 'boolean', default: false },
      locale: { type: 'string', default: 'en' },
      out: { type: 'string', default: 'walkthrough' },
      pictures: { type: 'string' },
    },
  });
  const [command = '', ...rest] = positionals;
  if (values.help || command === '') return console.log(USAGE);
  if (rest.length > 0) throw new Error(`"${rest.join(' ')}" is too much.\n\n${USAGE}`);
  switch (command) {
    case 'check':
      return check();
    case 'deploy':
      return deploy();
    case 'look':
      return printDashboards(await prometheusOfLab(), console.log);
    case 'record':
      return record(values.locale, values.out, values.pictures);
    default:
      return exercise(command);
  }
}

async function exercise(name: string): Promise<void> {
  const found = EXERCISES[name];
  if (!found) throw new Error(`There is no exercise "${name}".\n\n${USAGE}`);
  const running = await findLabState();
  if (running) throw new Error(`"${running.exercise}" is running. End it with Ctrl+C first.`);
  const end = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => end.abort());
  try {
    await runLab({
      name,
      exercise: found,
      print: console.log,
      signal: end.signal,
      onBroken: (deployAgain) => process.on('SIGHUP', () => void deployAgain()),
    });
  } catch (error) {
    if (!end.signal.aborted) throw error;
    console.log('The lab is removed.');
  }
}

async function check(): Promise<void> {
  const state = await readLabState();
  const failed = await checkRecovery(state, console.log);
  const seconds = Math.round((Date.now() - state.brokenAtMs) / 1000);
  const time = `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
  console.log(failed.length === 0 ? `Over, after ${time}.` : `Not over yet, after ${time}.`);
  process.exitCode = failed.length === 0 ? 0 : 1;
}

async function deploy(): Promise<void> {
  const { pid, deployments } = await readLabState();
  process.kill(pid, 'SIGHUP');
  for (;;) {
    const state = await readLabState();
    if (state.deployments > deployments) {
      if (!state.serves) throw new Error(`The API did not start. Its log: ${state.logFile}`);
      console.log(`The API serves with the variables of ${state.envFile}.`);
      return;
    }
    await wait(POLL_MS);
  }
}

async function record(locale: string, outDir: string, picturesDir: string | undefined): Promise<void> {
  if (!isWalkLocale(locale)) throw new Error(`--locale is "${locale}". Allowed: en, ur.`);
  const prometheusUrl = await prometheusOfLab();
  for (const file of await recordWalkthrough({ prometheusUrl, locale, outDir, picturesDir })) {
    console.log(file);
  }
}

async function prometheusOfLab(): Promise<string> {
  const { prometheusUrl } = await readLabState();
  if (prometheusUrl === undefined) {
    throw new Error('There are no dashboards without Prometheus. Install it, and start the lab again.');
  }
  return prometheusUrl;
}

main().catch((error: unknown) => {
  console.error(`lab: ${(error as Error).message}`);
  process.exitCode = 1;
});
