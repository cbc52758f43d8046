import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createApp } from '../app.js';
import { openDatabase } from '../database/open-database.js';
import { createServer } from '../http/server.js';
import { createPrismaSessionStore } from '../sessions/prisma-session-store.js';
import { createChatParts } from './chat-api.js';
import { sayWords } from './generated-answer.js';

/*
 * Serves the chat over the database that is given as JSON, and writes its address. A question that holds "…" is answered
 * half and then not any more.
 */

const [options = ''] = process.argv.slice(2);
const database = await openDatabase(JSON.parse(options));
const { deps } = createChatParts({
  async *script(request, context) {
    if (!request.question.includes('…')) {
      yield* sayWords(['Whole: ', 'پورا جواب۔'])(request, context);
      return;
    }
    for await (const event of sayWords(['half'])(request, context)) if (event.type !== 'finish') yield event;
    await once(process, 'never');
  },
  deps: { database, sessions: createPrismaSessionStore(database) },
});
const server = createServer(createApp(deps)).listen(0, '127.0.0.1');
await once(server, 'listening');
process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
// What imports the sources would go on no longer than this file runs, and Prisma imports when it is first used.
await once(process, 'never');
