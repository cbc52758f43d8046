import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { startChildServer } from '../bench/streams/child-server.js';
import { shortenWindows } from '../ops/alert-drill.js';
import { EMBEDDING, publishPages } from '../ops/compose.js';
import { findMonitoringPrograms } from '../ops/monitoring-programs.js';
import { startPrometheus } from '../ops/running-prometheus.js';
import { API_COMMAND } from './api-instance.js';

const API_TESTING = new URL('../../../packages/api/src/testing/', import.meta.url);

/** A part of the lab that has to be stopped. */
interface LabPart {
  /** Where it listens. */
  url: string;
  stop(): Promise<void>;
}

/** A real PostgreSQL, brought up to date as an operator does. */
export async function startDatabase(): Promise<LabPart> {
  const file = (name: string) => fileURLToPath(new URL(name, API_TESTING));
  const server = await startChildServer(file('run-typescript.mjs'), [file('run-postgres.ts')], {
    ready: /^(postgresql:\S+)/,
  });
  await promisify(execFile)(process.execPath, [API_COMMAND, 'migrate'], {
    env: { ...process.env, DATABASE_URL: server.address },
  });
  return { url: server.address, stop: () => server.stop() };
}

/** Publishes pages in both languages. @returns what the API has to know of them */
export async function publishLabPages(dir: string, modelUrl: string): Promise<Record<string, string>> {
  const indexDir = join(dir, 'index');
  await publishPages(indexDir, modelUrl);
  return {
    RAG_INDEX_DIR: indexDir,
    RAG_EMBEDDING_MODEL: EMBEDDING.model,
    RAG_EMBEDDING_DIMENSIONS: String(EMBEDDING.dimensions),
  };
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
