import { once } from 'node:events';
import { createPostgresServer } from './postgres-server.js';

/* Runs a PostgreSQL that syncs like one in production, writes its address, and removes it when its input ends. */

const server = await createPostgresServer({ fsync: 'on' });
process.stdout.write(`${server.url}\n`);
await once(process.stdin.resume(), 'end');
await server.remove();
