import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseEnv } from 'node:util';
import { startScriptedOpenAi } from 'scripted-openai';
import { queryPrometheus } from '../ops/query-prometheus.js';
import { publishTestPages } from '../services/api-process.js';
import { freePort } from '../services/start-program.js';
import { ApiInstance } from './api-instance.js';
import type { Exercise, Lab } from './exercise.js';
import { startDatabase, startLabPrometheus } from './lab-parts.js';
import { LAB_DIR, removeLab, writeLabState, type LabState } from './lab-state.js';
import { startReaders } from './readers.js';

const HEALTHY_MS = 10_000;
/** A machine that is busy with other work needs longer to break. */
const ALERT_TIMEOUT_MS = 180_000;
const POLL_MS = 1000;

export interface LabOptions {
  /** Of the exercise; its playbook has the same. */
  name: string;
  exercise: Exercise;
  print(line: string): void;
  /** Ends the lab. */
  signal: AbortSignal;
  /** Called once it is broken, with a function that deploys again. */
  onBroken(deploy: () => Promise<void>): void;
}

/** Starts a system, breaks it, tells of it, and keeps it running until the signal is aborted; then removes everything. */
export async function runLab({ name, exercise, print, signal, onBroken }: LabOptions): Promise<void> {
  const opened: (() => void | Promise<void>)[] = [];
  const keep = (stop: () => void | Promise<void>) => void opened.unshift(stop);
  try {
    await removeLab();
    const state: LabState = {
      exercise: name,
      pid: process.pid,
      dir: LAB_DIR,
      envFile: join(LAB_DIR, 'lab.env'),
      logFile: join(LAB_DIR, 'api.log'),
      apiUrl: `http://127.0.0.1:${await freePort()}`,
      databaseUrl: '',
      brokenAtMs: 0,
      deployments: 0,
      serves: false,
      facts: {},
    };
    await writeLabState(state);

    print('Starting PostgreSQL, the model’s stand-in, the API and its readers …');
    const database = await startDatabase();
    keep(() => database.stop());
    state.databaseUrl = database.url;
    const model = await startScriptedOpenAi();
    keep(() => model.close());
    const setVariables = async (variables: Record<string, string>): Promise<void> => {
      const former = parseEnv(await readFile(state.envFile, 'utf8').catch(() => ''));
      const lines = Object.entries({ ...former, ...variables }).map(([key, value]) => `${key}=${value}`);
      await writeFile(state.envFile, `${lines.join('\n')}\n`, { mode: 0o600 });
    };
    await setVariables({
      HOST: '127.0.0.1',
      PORT: new URL(state.apiUrl).port,
      DATABASE_URL: database.url,
      OPENAI_BASE_URL: model.baseUrl,
      ...(await publishTestPages(LAB_DIR, model.baseUrl)),
      RAG_CHAT_MODEL: 'gpt-6-luna',
      // A kept answer asks no model.
      RAG_CACHED_ANSWERS: '0',
      RAG_ENVIRONMENT: 'production',
      RAG_ACCESS: 'limited',
      RAG_TRUST_PROXY: '1',
      ...exercise.variables,
    });

    const instance = new ApiInstance(state.apiUrl, state.envFile, state.logFile);
    keep(() => instance.stop());
    const readers = startReaders(state.apiUrl);
    keep(() => readers.stop());
    const lab: Lab = {
      dir: LAB_DIR,
      databaseUrl: database.url,
      apiUrl: state.apiUrl,
      model,
      setVariables,
      readers,
      keep,
      async deploy() {
        const { serves, variables } = await instance.deploy();
        if (serves) exercise.deployed?.(lab, variables);
        Object.assign(state, { serves, deployments: state.deployments + 1 });
        await writeLabState(state);
        return serves;
      },
    };
    if (!(await lab.deploy()))
      throw new Error(`The API does not start:\n${await readFile(state.logFile, 'utf8')}`);
    await exercise.prepare?.(lab);
    const prometheus = await startLabPrometheus(LAB_DIR, state.apiUrl);
    if (prometheus) keep(() => prometheus.stop());
    state.prometheusUrl = prometheus?.url;

    print('Healthy. Readers ask in both languages.');
    await wait(HEALTHY_MS, undefined, { signal });
    state.brokenAtMs = Date.now();
    state.facts = await exercise.breakIt(lab);
    await writeLabState(state);
    await tell({ state, exercise, print, signal });
    onBroken(async () => void (await lab.deploy()));
    await new Promise((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    });
  } finally {
    for (const stop of opened) await stop();
    await removeLab();
  }
}

/** What the person on call is told. */
async function tell({
  state: { exercise: name, facts, prometheusUrl, apiUrl, databaseUrl, envFile, logFile },
  exercise: { alert },
  print,
  signal,
}: Pick<LabOptions, 'exercise' | 'print' | 'signal'> & { state: LabState }): Promise<void> {
  if (alert !== undefined && prometheusUrl !== undefined) {
    print('Something is broken now. Waiting for the page …');
    print(
      `\nPAGE  ${(await waitForAlert(prometheusUrl, alert, signal)) ? alert : `no alert within ${ALERT_TIMEOUT_MS / 60_000} minutes`}`,
    );
  } else {
    print(`\n${alert === undefined ? 'NO ALERT' : `PAGE  ${alert} (Prometheus is not installed)`}`);
  }
  if (facts['told'] !== undefined) print(facts['told']);
  print(`
the API      ${apiUrl}
its log      ${logFile}
variables    ${envFile}      then: npm run lab -- deploy
database     psql '${databaseUrl}'
Prometheus   ${prometheusUrl ?? 'not installed'}
dashboards   npm run lab -- look
playbook     website/docs/operations/playbooks/${name}.md
is it over?  npm run lab -- check
give up      Ctrl+C here`);
}

async function waitForAlert(prometheusUrl: string, alert: string, signal: AbortSignal): Promise<boolean> {
  const latest = Date.now() + ALERT_TIMEOUT_MS;
  while (Date.now() < latest) {
    const firing = await queryPrometheus(prometheusUrl, `ALERTS{alertname="${alert}",alertstate="firing"}`);
    if (firing.length > 0) return true;
    await wait(POLL_MS, undefined, { signal });
  }
  return false;
}
