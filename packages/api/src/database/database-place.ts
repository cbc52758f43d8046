import { RagError } from 'docusaurus-rag-core';
import { Client } from 'pg';

/**
 * Where a connection string leads, for messages: without user and password.
 *
 * @returns `host:port/database`
 * @throws RagError `CONFIG_INVALID`, which does not show the string either
 */
export function databasePlace(url: string): string {
  if (/^postgres(ql)?:\/\//.test(url)) {
    try {
      const { host, port, database } = new Client({ connectionString: url });
      return `${host}:${port}/${database ?? ''}`;
    } catch {
      // Its message would show the string.
    }
  }
  throw new RagError(
    'CONFIG_INVALID',
    'DATABASE_URL is no PostgreSQL address. Write it as postgresql://user:password@host:5432/database, with special characters of the password percent-encoded.',
  );
}
