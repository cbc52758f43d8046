import { once } from 'node:events';
import { createPostgresServer } from './postgres-server.js';

/*
 * Runs a PostgreSQL that syncs like one in production, writes its address, and removes it when its input ends. Takes
 * `{ settings, baseBackup }` as JSON, both optional.
 */

const [options = '{}'] = process.argv.slice(2);
const { settings, baseBackup } = JSON.parse(options) as {
  settings?: Record<string, string>;
  baseBackup?: string;
};
const server = await createPostgresServer({ fsync: 'on', ...settings }, { baseBackup });
process.stdout.write(`${server.url}\n`);
await once(process.stdin.resume(), 'end');
await server.remove();
