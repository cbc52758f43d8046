import type { Database } from './database.js';
import type { EmbeddedDatabaseOptions } from './embedded-database.js';
import type { ServerDatabaseOptions } from './server-database.js';

/**
 * Opens a PostgreSQL server or a folder of PGlite; only the code of the one in use is loaded.
 *
 * A server is connected to by the first statement, so that a process can start before its database. A folder is locked, and
 * migrated if it lacks migrations.
 *
 * @throws RagError `CONFIG_INVALID` for a URL that is none; `DATABASE_LOCKED` when another process uses the folder
 */
export async function openDatabase(
  options: ServerDatabaseOptions | EmbeddedDatabaseOptions,
): Promise<Database> {
  if ('url' in options) {
    const { openServerDatabase } = await import('./server-database.js');
    return openServerDatabase(options);
  }
  const { openEmbeddedDatabase } = await import('./embedded-database.js');
  return openEmbeddedDatabase(options);
}
