import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { shortenWindows } from '../ops/alert-drill.js';
import { findMonitoringPrograms } from '../ops/monitoring-programs.js';
import { startPrometheus } from '../ops/running-prometheus.js';
import { EMBEDDING_VARIABLES } from '../services/api-process.js';
import { openFlatStore, publishPages } from '../services/compose.js';
import { startPostgres } from '../services/start-postgres.js';
import { API_COMMAND } from './api-instance.js';

/** A part of the lab that has to be stopped. */
interface LabPart {
  /** Where it listens. */
  url: string;
  stop(): Promise<void>;
}

/** A real PostgreSQL, brought up to date as an operator does. */
export async function startDatabase(): Promise<LabPart> {
  const server = await startPostgres();
  await promisify(execFile)(process.execPath, [API_COMMAND, 'migrate'], {
    env: { ...process.env, DATABASE_URL: server.address },
  });
  return { url: server.address, stop: () => server.stop() };
}

/** Publishes pages in both languages. @returns what the API has to know of them */
export async function publishLabPages(dir: string, modelUrl: string): Promise<Record<string, string>> {
  const indexDir = join(dir, 'index');
  const store = openFlatStore(indexDir);
  await publishPages({ store, modelUrl });
  await store.close();
  return { RAG_INDEX_DIR: indexDir, ...EMBEDDING_VARIABLES };
}

/** @returns undefined where Prometheus is not installed */
export async function startLabPrometheus(dir: string, apiUrl: string): Promise<LabPart | undefined> {
  const programs = await findMonitoringPrograms().catch(() => undefined);
  return (
    programs &&
    startPrometheus({
      programs,
      dir: join(dir, 'prometheus'),
      apiAddress: new URL(apiUrl).host,
      adapt: shortenWindows,
    })
  );
}
