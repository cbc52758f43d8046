import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startScriptedOpenAi } from 'scripted-openai';
import { migrate, startApiProcess, EMBEDDING_VARIABLES } from '../services/api-process.js';
import { closingAll } from '../services/closing-all.js';
import { openQdrantStore } from '../services/compose.js';
import { startFakeQdrant } from '../services/start-fake-qdrant.js';
import { startPostgres } from '../services/start-postgres.js';
import type { Drill } from './drill.js';
import { askOnce } from './faults/reply.js';
import { indexAgain } from './index-again.js';

const INDEX = 'drill';
/** Of the website's pages. */
const QUESTIONS = { en: 'What is BM25?', ur: 'الٹا اشاریہ کیا ہوتا ہے؟' } as const;
/** The API notices a release within five seconds. */
const SEEN_WITHIN_MS = 15_000;
const POLL_MS = 100;

/**
 * Removes every collection behind a running API and makes the index again from the built site's HTML: it has to hold as many
 * pages and chunks as before, and be answered from without a restart. Qdrant and the model are stood in for.
 */
export const runReindexDrill: Drill = ({ log, signal, siteDir }) =>
  closingAll(async (keep) => {
    const model = await startScriptedOpenAi({ script: [{ tokenDelayMs: 0 }] });
    keep({ stop: () => model.close() });
    const { address: database } = keep(await startPostgres());
    await migrate(database);
    const { address: qdrant } = keep(await startFakeQdrant());
    const store = openQdrantStore(qdrant, INDEX);
    keep({ stop: () => store.close() });
    const source = { siteDir: resolve(siteDir), store, modelUrl: model.baseUrl };
    const first = await indexAgain(source);
    const variables = { ...EMBEDDING_VARIABLES, QDRANT_URL: qdrant, RAG_INDEX_NAME: INDEX };
    const api = keep(await startApiProcess({ model, variables }, { DATABASE_URL: database }));
    const ask = (locale: keyof typeof QUESTIONS) => askOnce(api.url, locale, QUESTIONS[locale]);
    /** @returns milliseconds until both languages are answered, or no longer */
    const until = async (isAnswered: boolean): Promise<number> => {
      const startedMs = performance.now();
      for (;;) {
        const codes = (await Promise.all([ask('en'), ask('ur')])).map(({ code }) => code);
        const elapsedMs = Math.round(performance.now() - startedMs);
        if (codes.every((code) => (code === 'answered') === isAnswered)) {
          log(`${codes.join(', ')} after ${elapsedMs} ms`);
          return elapsedMs;
        }
        if (elapsedMs > SEEN_WITHIN_MS) throw new Error(`After ${elapsedMs} ms: ${codes.join(', ')}.`);
        await wait(POLL_MS, undefined, { signal });
      }
    };
    await until(true);
    log(`lost: ${await removeCollections(qdrant)} collections removed`);
    await until(false);
    const again = await indexAgain(source);
    log(`made again from the site: ${again.description}, in ${again.seconds.toFixed(1)} s`);
    await until(true);
    return again.description === first.description
      ? []
      : [`It holds ${again.description} instead of ${first.description}.`];
  });

async function removeCollections(url: string): Promise<number> {
  const response = await fetch(`${url}/collections`);
  const { result } = (await response.json()) as { result: { collections: { name: string }[] } };
  for (const { name } of result.collections) {
    const removed = await fetch(`${url}/collections/${name}`, { method: 'DELETE' });
    if (!removed.ok) throw new Error(`Removing ${name} was answered with ${removed.status}.`);
  }
  return result.collections.length;
}
