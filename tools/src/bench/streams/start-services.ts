import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EMBEDDING, publishSite } from './compose.js';
import { API_COMMAND, migrate } from '../../services/api-process.js';
import { startChildServer, type ChildServer } from '../../services/child-server.js';
import { startPostgres } from '../../services/start-postgres.js';
import type { Load } from './load.js';

const HTTP_ADDRESS = /(http:\/\/127\.0\.0\.1:\d+(?:\/v1)?)/;

/** The API and what it needs, each in a process of its own. */
export interface Services {
  api: ChildServer;
  /** Starts an Express app that streams these bytes to every question. */
  startBare(bytes: string): Promise<ChildServer>;
  stop(): Promise<void>;
}

/** @param databaseUrl of an empty database; without it a PostgreSQL is started */
export async function startServices(load: Load, databaseUrl?: string): Promise<Services> {
  const dir = await mkdtemp(join(tmpdir(), 'rag-bench-streams-'));
  const running: ChildServer[] = [];
  const keep = async (starting: Promise<ChildServer>): Promise<ChildServer> => {
    const server = await starting;
    running.push(server);
    return server;
  };
  const start = (...args: Parameters<typeof startChildServer>) => keep(startChildServer(...args));
  const stop = async (): Promise<void> => {
    for (const server of running.toReversed()) await server.stop();
    await rm(dir, { recursive: true, force: true });
  };

  try {
    const model = await start(program('model-process.js'), [String(load.exchanges.length)], {
      ready: HTTP_ADDRESS,
    });
    await publishSite(load, dir, model.address);
    const env = {
      ...process.env,
      DATABASE_URL: databaseUrl ?? (await keep(startPostgres())).address,
      OPENAI_BASE_URL: model.address,
      RAG_EMBEDDING_MODEL: EMBEDDING.model,
      RAG_EMBEDDING_DIMENSIONS: String(EMBEDDING.dimensions),
      RAG_INDEX_DIR: dir,
      // A kept answer would be no load.
      RAG_CACHED_ANSWERS: '0',
      PORT: '0',
    };
    await migrate(env.DATABASE_URL);
    const api = await start(API_COMMAND, ['start'], { env, ready: HTTP_ADDRESS });
    return {
      api,
      stop,
      async startBare(bytes) {
        const file = join(dir, 'answer.sse');
        await writeFile(file, bytes);
        return start(program('bare-process.js'), [file], { ready: HTTP_ADDRESS });
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

const program = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
