import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { startScriptedOpenAi, type ScriptedOpenAi } from 'scripted-openai';
import { EMBEDDING, openFlatStore, publishPages } from './compose.js';
import { freePort, startProgram, type RunningProgram } from './start-program.js';

/** The file that `docusaurus-rag-api` runs. */
export const API_COMMAND = fileURLToPath(
  new URL('../dist/cli.js', import.meta.resolve('docusaurus-rag-api')),
);

/** Of an API that asks what `publishPages` has published. */
export const EMBEDDING_VARIABLES = {
  RAG_EMBEDDING_MODEL: EMBEDDING.model,
  RAG_EMBEDDING_DIMENSIONS: String(EMBEDDING.dimensions),
} as const;

/** Pages in both languages, published with vectors, and the scripted model that made them. */
export interface TestSite {
  model: ScriptedOpenAi;
  /** Of the API: where the index is. */
  variables: Record<string, string>;
}

/** Publishes to a flat store. @param dir an empty folder, for the index */
export async function publishTestSite(dir: string): Promise<TestSite> {
  const model = await startScriptedOpenAi({ script: [{ tokenDelayMs: 0 }] });
  return { model, variables: await publishTestPages(dir, model.baseUrl) };
}

/** Publishes with a model that runs already. @returns the variables of an API that asks these pages */
export async function publishTestPages(dir: string, modelUrl: string): Promise<Record<string, string>> {
  const indexDir = join(dir, 'index');
  const store = openFlatStore(indexDir);
  await publishPages({ store, modelUrl });
  await store.close();
  return { ...EMBEDDING_VARIABLES, RAG_INDEX_DIR: indexDir };
}

/** The API as its command starts it. */
export interface ApiProcess extends RunningProgram {
  /** `127.0.0.1:3001` */
  address: string;
  url: string;
}

/**
 * Starts an instance of the API and waits until it is ready.
 *
 * @param more variables beside those of site and model; they say where the database is
 * @param port default: any that is free
 */
export async function startApiProcess(
  { model, variables }: TestSite,
  more: Record<string, string>,
  port?: number,
): Promise<ApiProcess> {
  const bound = port ?? (await freePort());
  const address = `127.0.0.1:${bound}`;
  const url = `http://${address}`;
  const program = await startProgram(process.execPath, [API_COMMAND, 'start'], {
    readyUrl: `${url}/ready`,
    environment: {
      HOST: '127.0.0.1',
      PORT: String(bound),
      LOG_LEVEL: 'error',
      OPENAI_BASE_URL: model.baseUrl,
      // A kept answer asks no model.
      RAG_CACHED_ANSWERS: '0',
      ...variables,
      ...more,
    },
  });
  return { ...program, address, url };
}

/** Brings an empty database up to date, as an operator does. */
export async function migrate(databaseUrl: string): Promise<void> {
  await promisify(execFile)(process.execPath, [API_COMMAND, 'migrate'], {
    env: { ...process.env, DATABASE_URL: databaseUrl },
  });
}
