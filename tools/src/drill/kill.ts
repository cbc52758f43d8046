import { setTimeout as wait } from 'node:timers/promises';
import { migrate, publishTestSite, startApiProcess } from '../services/api-process.js';
import { closingAll } from '../services/closing-all.js';
import { keepAsking } from '../services/keep-asking.js';
import { startPostgres } from '../services/start-postgres.js';
import { freePort } from '../services/start-program.js';
import { converse, createReaders } from './converse.js';
import type { Drill } from './drill.js';
import { answerSlowly } from './slow-model.js';
import { findLosses, readStoredMessages } from './stored-messages.js';
import type { Told } from './told.js';

const KILLS = 20;
const READERS = 12;
const PAUSE_MS = 20;
const MIN_LIFE_MS = 700;
const MAX_LIFE_MS = 2000;

/**
 * Kills the API with SIGKILL at random moments while readers ask, starts it again, and compares what readers were told with
 * what a real PostgreSQL has in the end.
 */
export const runKillDrill: Drill = ({ dir, log, signal }) =>
  closingAll(async (keep) => {
    const { address: url } = keep(await startPostgres());
    await migrate(url);
    const site = await publishTestSite(dir);
    keep({ stop: () => site.model.close() });
    answerSlowly(site.model);
    const port = await freePort();
    const start = () => startApiProcess(site, { DATABASE_URL: url }, port);
    let api = await start();
    keep({ stop: () => api.stop() });

    const calm = await converse(api.url, 0);
    if (!calm.isComplete) throw new Error(`The first question failed: ${JSON.stringify(calm)}`);
    const told: Told[] = [calm];
    const next = createReaders(() => api.url);
    const ask = async (reader: number) => told.push(await next(reader));
    const readers = keep(keepAsking(ask, { readers: READERS, pauseMs: PAUSE_MS }));
    for (let kill = 1; kill <= KILLS; kill += 1) {
      await wait(MIN_LIFE_MS + Math.random() * (MAX_LIFE_MS - MIN_LIFE_MS), undefined, { signal });
      await api.kill();
      api = await start();
      log(`kill ${kill}: up again, ${told.filter(({ isComplete }) => isComplete).length} answers so far`);
    }
    await readers.stop();

    const stored = await readStoredMessages(url);
    const begun = told.filter(({ session }) => session);
    const whole = told.filter(({ isComplete }) => isComplete);
    const halfStored = stored.filter(({ role, status }) => role === 'assistant' && status !== 'complete');
    // A process that is killed says nothing: whatever was said is a fault.
    const refused = told.flatMap(({ problem }) => problem ?? []);
    const faults = [
      ...findLosses(told, stored, calm.text),
      ...[...new Set(refused)].map((code) => `${code} was answered.`),
    ];
    log(
      `${KILLS} kills: ${begun.length} questions and ${whole.length} answers were told as stored, ${begun.length - whole.length} answers broke off for their readers`,
    );
    log(`${stored.length} messages are stored, ${halfStored.length} of them as stopped or failed`);
    log(`${faults.length} messages lost or not what they say`);
    return begun.length > whole.length ? faults : [...faults, 'No kill met an answer: nothing was proven.'];
  });
