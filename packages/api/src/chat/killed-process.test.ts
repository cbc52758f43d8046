import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { afterEach, expect, it } from 'vitest';
import { migrateDatabase } from '../database/migrate-database.js';
import { openDatabase } from '../database/open-database.js';
import { createPrismaSessionStore } from '../sessions/prisma-session-store.js';
import { partsOf } from '../testing/chat-api.js';
import { startTestProcess } from '../testing/child-process.js';
import {
  createEmbeddedDir,
  createServerDatabase,
  DATABASE_KINDS,
  dropServerDatabase,
} from '../testing/test-database.js';

const cleanUp: (() => unknown)[] = [];

afterEach(async () => {
  for (const step of cleanUp.splice(0).toReversed()) await step();
});

/** An empty database that nobody has opened. */
async function createDatabase(kind: (typeof DATABASE_KINDS)[number]) {
  if (kind === 'embedded') {
    const embeddedDir = await createEmbeddedDir();
    cleanUp.push(() => rm(embeddedDir, { recursive: true, force: true }));
    return { embeddedDir };
  }
  const url = await createServerDatabase();
  cleanUp.push(() => dropServerDatabase(url));
  await migrateDatabase(url);
  return { url };
}

it.each(DATABASE_KINDS)(
  'a process killed in the middle of an answer loses no message of the conversation: %s',
  async (kind) => {
    const options = await createDatabase(kind);
    const api = startTestProcess('serve-chat.ts', [JSON.stringify(options)]);
    cleanUp.push(() => api.process.kill('SIGKILL'));
    const { value: url = '', done } = await api.lines.next();
    expect(done, api.errors()).toBe(false);
    const ask = (body: object): Promise<Response> =>
      fetch(`${url}/v1/chat`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });

    const [start] = await partsOf(await ask({ question: 'سوال ایک', locale: 'ur' }));
    const { session } = (start?.messageMetadata ?? {}) as { session: { id: string; token: string } };

    const half = await ask({ question: 'And half of it…', locale: 'en', session });
    const killed = once(api.process, 'exit');
    let text = '';
    const reading = (async () => {
      for await (const piece of half.body?.pipeThrough(new TextDecoderStream()) ?? []) {
        text += piece;
        if (text.includes('"delta":"half"')) api.process.kill('SIGKILL');
      }
    })();
    await expect(reading).rejects.toThrow('terminated');
    await killed;

    const database = await openDatabase(options);
    cleanUp.push(() => database.close());
    const sessions = createPrismaSessionStore(database);
    expect(await sessions.find(session.id, session.token)).toMatchObject({ locale: 'ur' });
    expect(await sessions.messages(session.id)).toMatchObject([
      { role: 'user', text: 'سوال ایک' },
      { id: start?.messageId, role: 'assistant', text: 'Whole: پورا جواب۔', status: 'complete' },
      { role: 'user', text: 'And half of it…' },
    ]);
  },
);
