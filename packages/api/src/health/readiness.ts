import { RagError, type ErrorCode } from 'docusaurus-rag-core';
import type { AppDeps } from '../app-deps.js';
import { TooSlow, within } from '../http/within.js';

/** How long one part may take to answer. */
export const PROBE_TIMEOUT_MS = 2000;

export interface PartStatus {
  status: 'ready' | 'failed';
  durationMs: number;
  /** What failed. */
  code?: ErrorCode;
}

export interface Readiness {
  status: 'ready' | 'not-ready' | 'stopping';
  parts: { database: PartStatus; index: PartStatus };
}

/** Asks the database and the index store, at the same time, each for 2 s at most. */
export async function checkReadiness({
  database,
  store,
  lifecycle,
  logger,
}: Pick<AppDeps, 'database' | 'store' | 'lifecycle' | 'logger'>): Promise<Readiness> {
  const [databaseStatus, indexStatus] = await Promise.all([
    probe(() => database.ping(), 'DATABASE_UNREACHABLE'),
    probe(async () => {
      if (!(await store.current())) {
        throw new RagError('INDEX_NOT_FOUND', `Nothing is published in ${store.description} yet.`);
      }
    }, 'STORE_TIMEOUT'),
  ]);
  const parts = { database: databaseStatus, index: indexStatus };
  const isReady = Object.values(parts).every(({ status }) => status === 'ready');
  return { status: lifecycle.draining ? 'stopping' : isReady ? 'ready' : 'not-ready', parts };

  async function probe(ask: () => Promise<void>, codeWhenSilent: ErrorCode): Promise<PartStatus> {
    const startedMs = performance.now();
    const durationMs = () => Math.round(performance.now() - startedMs);
    try {
      await within(PROBE_TIMEOUT_MS, ask());
      return { status: 'ready', durationMs: durationMs() };
    } catch (error) {
      const code =
        error instanceof RagError ? error.code : error instanceof TooSlow ? codeWhenSilent : 'INTERNAL';
      logger.warn({ err: error, code }, 'not ready');
      return { status: 'failed', durationMs: durationMs(), code };
    }
  }
}
