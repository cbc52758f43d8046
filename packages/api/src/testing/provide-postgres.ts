import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { createPostgresServer, type PostgresServer } from './postgres-server.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of a server given for the tests; empty when there is none. */
    testDatabaseUrl: string;
    /** Address of the server all test files share; each makes databases of its own. */
    postgresUrl: string;
  }
}

let server: PostgresServer | undefined;

/** Before the tests: the Prisma client, and one PostgreSQL for all of them. */
export async function setup(project: TestProject): Promise<void> {
  const generate = fileURLToPath(new URL('../../prisma/generate.mjs', import.meta.url));
  await promisify(execFile)(process.execPath, [generate]);
  const given = project.config.provide?.testDatabaseUrl;
  if (!given) server = await createPostgresServer();
  project.provide('postgresUrl', given || (server?.url ?? ''));
}

export async function teardown(): Promise<void> {
  await server?.remove();
}
