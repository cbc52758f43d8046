import { setTimeout as wait } from 'node:timers/promises';
import { startScriptedOpenAi, type Behaviour } from 'scripted-openai';
import { EMBEDDING_VARIABLES, migrate, startApiProcess } from '../services/api-process.js';
import { closingAll } from '../services/closing-all.js';
import { openQdrantStore, publishPages } from '../services/compose.js';
import { readMetric } from '../services/read-metric.js';
import { startFakeQdrant } from '../services/start-fake-qdrant.js';
import { startPostgres } from '../services/start-postgres.js';
import type { Drill } from './drill.js';
import { askOnce, describeReply, judgeReply, type Reply } from './faults/reply.js';
import { startFaultyLink, type FaultyLink, type LinkState } from './faulty-link.js';

const INDEX = 'drill';
const ANSWER_TIMEOUT_MS = 6000;
/** Beside the API's own limit: the way there and back on a busy machine. */
const MARGIN_MS = 2000;
const RECOVERY_MS = 20_000;
const POLL_MS = 100;
const START_TIME = 'process_start_time_seconds';

interface Fault {
  name: string;
  inject(): void;
  mend(): void;
  /** Codes that name this fault; `answered` where the API does without what failed. */
  codes: readonly string[];
}

/**
 * Lets model, index store and database fail one after the other, each in several ways: a question has to end in time, with
 * the right code, and the API has to recover by itself. The database is a real PostgreSQL; model and Qdrant are stood in for.
 */
export const runFaultsDrill: Drill = ({ log, signal }) =>
  closingAll(async (keep) => {
    const model = await startScriptedOpenAi({ script: [{ tokenDelayMs: 0 }] });
    keep({ stop: () => model.close() });
    const { address: postgresUrl } = keep(await startPostgres());
    await migrate(postgresUrl);
    const { address: qdrantUrl } = keep(await startFakeQdrant());
    const store = openQdrantStore(qdrantUrl, INDEX);
    await publishPages({ store, modelUrl: model.baseUrl });
    await store.close();
    const toQdrant = keep(await startFaultyLink(Number(new URL(qdrantUrl).port)));
    const toPostgres = keep(await startFaultyLink(Number(new URL(postgresUrl).port)));
    const api = keep(
      await startApiProcess(
        {
          model,
          variables: {
            ...EMBEDDING_VARIABLES,
            QDRANT_URL: `http://127.0.0.1:${toQdrant.port}`,
            RAG_INDEX_NAME: INDEX,
            RAG_ANSWER_TIMEOUT_MS: String(ANSWER_TIMEOUT_MS),
          },
        },
        { DATABASE_URL: withPort(postgresUrl, toPostgres.port) },
      ),
    );
    const modelFault = (name: string, codes: readonly string[], behaviour: Behaviour): Fault => ({
      name: `model: ${name}`,
      codes,
      inject: () => model.script(behaviour),
      mend: () => model.script({ tokenDelayMs: 0 }),
    });
    const linkFault = (
      name: string,
      link: FaultyLink,
      state: LinkState,
      codes: readonly string[],
    ): Fault => ({
      name,
      codes,
      inject: () => link.set(state),
      mend: () => link.set('open'),
    });
    const faults: Fault[] = [
      modelFault('answers 500', ['MODEL_UNAVAILABLE'], { endpoint: 'chat', status: 500 }),
      modelFault('answers 429', ['MODEL_RATE_LIMITED'], { endpoint: 'chat', status: 429 }),
      modelFault('refuses the key', ['MODEL_UNAUTHORIZED'], { endpoint: 'chat', status: 401 }),
      modelFault('hangs', ['MODEL_TIMEOUT', 'DEADLINE_EXCEEDED'], { endpoint: 'chat', fault: 'hang' }),
      modelFault('falls silent half way', ['MODEL_TIMEOUT', 'DEADLINE_EXCEEDED'], {
        endpoint: 'chat',
        fault: 'hang-mid-stream',
      }),
      modelFault('breaks off', ['MODEL_UNAVAILABLE'], { endpoint: 'chat', fault: 'cut' }),
      modelFault('answers nonsense', ['MODEL_ANSWER_INVALID'], { endpoint: 'chat', fault: 'garbage' }),
      modelFault('embeds nothing', ['answered', 'MODEL_UNAVAILABLE'], {
        endpoint: 'embeddings',
        status: 500,
      }),
      linkFault('Qdrant: gone', toQdrant, 'cut', ['STORE_UNREACHABLE']),
      linkFault('Qdrant: silent', toQdrant, 'silent', ['STORE_TIMEOUT']),
      linkFault('database: gone', toPostgres, 'cut', ['DATABASE_UNREACHABLE']),
      linkFault('database: silent', toPostgres, 'silent', ['DATABASE_UNREACHABLE', 'DATABASE_BUSY']),
    ];

    const startedAt = await readMetric(api.url, START_TIME);
    const shortcomings: string[] = [];
    for (const { name, inject, mend, codes } of faults) {
      const before = await untilAnswered(api.url, signal);
      if (!before) throw new Error(`The API does not answer before "${name}".`);
      inject();
      const replies = await Promise.all([askOnce(api.url, 'en'), askOnce(api.url, 'ur')]);
      const health = await fetch(`${api.url}/health`);
      mend();
      const mendedMs = performance.now();
      const recovered = await untilAnswered(api.url, signal);
      const recoveryMs = Math.round(performance.now() - mendedMs);
      log(`${name}: ${replies.map(describeReply).join(', ')}; recovered after ${recoveryMs} ms`);
      shortcomings.push(
        ...replies.flatMap((reply) => judgeReply(name, reply, codes, ANSWER_TIMEOUT_MS + MARGIN_MS)),
      );
      if (!health.ok) shortcomings.push(`${name}: /health answered with ${health.status}.`);
      if (!recovered) shortcomings.push(`${name}: no answer ${RECOVERY_MS / 1000} s after it was mended.`);
    }
    if ((await readMetric(api.url, START_TIME)) !== startedAt)
      shortcomings.push('The process was started again.');
    log(`${faults.length} faults, ${shortcomings.length} shortcomings, one process throughout`);
    return shortcomings;
  });

/** Asks until it is answered. @returns undefined when that does not come in time */
async function untilAnswered(url: string, signal: AbortSignal): Promise<Reply | undefined> {
  const latestMs = performance.now() + RECOVERY_MS;
  while (performance.now() < latestMs) {
    const reply = await askOnce(url, 'en');
    if (reply.code === 'answered') return reply;
    await wait(POLL_MS, undefined, { signal });
  }
  return undefined;
}

function withPort(url: string, port: number): string {
  const changed = new URL(url);
  changed.port = String(port);
  return changed.href;
}
