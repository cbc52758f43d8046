import { setTimeout as wait } from 'node:timers/promises';
import { EMBEDDING_VARIABLES, migrate, startApiProcess } from '../services/api-process.js';
import { closingAll } from '../services/closing-all.js';
import { openFlatStore, publishPages } from '../services/compose.js';
import { keepAsking } from '../services/keep-asking.js';
import { startPostgres } from '../services/start-postgres.js';
import { startScriptedOpenAi } from 'scripted-openai';
import { converse } from './converse.js';
import type { Drill } from './drill.js';
import { judgeAnswer, type Release } from './release-of-answer.js';

const SWITCHES = 6;
const READERS = 6;
const PAUSE_MS = 20;
/** A flat store is looked at every two seconds; the rest is for answers that were begun before. */
const SEEN_WITHIN_MS = 5000;
const POLL_MS = 50;

/**
 * Switches back and forth between two releases of an index while readers ask: no question may fail, none may be answered from
 * both, and every switch has to be seen in time.
 */
export const runIndexRollbackDrill: Drill = ({ dir, log, signal }) =>
  closingAll(async (keep) => {
    const { address: database } = keep(await startPostgres());
    await migrate(database);
    const model = await startScriptedOpenAi({ script: [{ tokenDelayMs: 5 }] });
    keep({ stop: () => model.close() });
    const store = openFlatStore(dir);
    keep({ stop: () => store.close() });
    const releases: Release[] = [];
    for (const option of ['--port', '--listen']) {
      releases.push({ id: await publishPages({ store, modelUrl: model.baseUrl, option }), option });
    }
    const api = keep(
      await startApiProcess(
        { model, variables: { ...EMBEDDING_VARIABLES, RAG_INDEX_DIR: dir } },
        { DATABASE_URL: database },
      ),
    );
    const faults: string[] = [];
    let number = 0;
    const ask = async () => {
      faults.push(...judgeAnswer(await converse(api.url, (number += 1)), releases));
    };
    const readers = keep(keepAsking(ask, { readers: READERS, pauseMs: PAUSE_MS }));

    for (let i = 0; i < SWITCHES; i += 1) {
      const release = releases[i % 2];
      if (!release) throw new Error('There are no releases to switch between.');
      const startedMs = performance.now();
      await store.rollback(release.id);
      const elapsedMs = () => Math.round(performance.now() - startedMs);
      while ((await converse(api.url, (number += 1))).releaseId !== release.id) {
        if (elapsedMs() > SEEN_WITHIN_MS)
          throw new Error(`${release.id} is not seen after ${elapsedMs()} ms.`);
        await wait(POLL_MS, undefined, { signal });
      }
      log(`switch ${i + 1}: to ${release.id}, answered from it after ${elapsedMs()} ms`);
    }
    await readers.stop();
    log(`${SWITCHES} switches of the index: ${number} questions, ${faults.length} failed or mixed`);
    return faults;
  });
