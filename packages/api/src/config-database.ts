import { resolve } from 'node:path';
import { configError, textsOf, type Environment } from './config-texts.js';
import { VARIABLES } from './config-variables.js';

export const DATA_DIR = 'rag-data';

/**
 * The one variable a migration needs.
 *
 * @throws RagError `CONFIG_INVALID`
 */
export function readDatabaseUrl(environment: Environment = process.env): string {
  const text = textsOf(environment).DATABASE_URL;
  const url = text === undefined ? undefined : VARIABLES.DATABASE_URL.read(text);
  if (typeof url === 'string') return url;
  throw configError([
    `DATABASE_URL is ${text === undefined ? 'not set' : 'set to something else'}. Allowed: ${VARIABLES.DATABASE_URL.allowed}.`,
  ]);
}

/**
 * Where the database is: all that the command for keys needs.
 *
 * @throws RagError `CONFIG_INVALID`
 */
export function readDatabase(
  environment: Environment = process.env,
): { url: string; poolSize: number } | { embeddedDir: string } {
  const { DATABASE_URL: url, RAG_DATA_DIR: dir = DATA_DIR } = textsOf(environment);
  return url === undefined
    ? { embeddedDir: resolve(dir) }
    : { url: readDatabaseUrl(environment), poolSize: 1 };
}
