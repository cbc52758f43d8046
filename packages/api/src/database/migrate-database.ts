import { Client } from 'pg';
import { applyMigrations } from './apply-migrations.js';
import { databasePlace } from './database-place.js';
import { toDatabaseError } from './database-error.js';
import { readMigrations, type Migration } from './migrations.js';

/**
 * Brings a server's database up to date.
 *
 * @param url may lead through a pooler, for the transaction is one
 * @param options.migrations default: those of the package
 * @returns the names of the migrations applied, in order; empty when there was nothing to do
 * @throws RagError `DATABASE_UNREACHABLE`, also after 10 s of waiting for another process that migrates; `DATABASE_OUTDATED`
 * when a migration failed half-way or was applied with another content; `CONFIG_INVALID` for a URL that is none
 */
export async function migrateDatabase(
  url: string,
  { migrations }: { migrations?: readonly Migration[] } = {},
): Promise<string[]> {
  const place = databasePlace(url);
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    application_name: 'docusaurus-rag-api migrate',
  });
  // A connection that breaks between two statements must not end the process; the next statement reports it.
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('BEGIN');
    const applied = await applyMigrations(
      {
        query: async (sql, values) => (await client.query(sql, values)).rows,
        run: async (script) => void (await client.query(script)),
      },
      migrations ?? (await readMigrations()),
      place,
    );
    await client.query('COMMIT');
    return applied;
  } catch (error) {
    throw toDatabaseError(error, place);
  } finally {
    // Ends an open transaction too.
    await client.end().catch(() => {});
  }
}
