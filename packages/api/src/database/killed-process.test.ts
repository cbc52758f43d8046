import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { createPrismaSessionStore } from '../sessions/prisma-session-store.js';
import { startTestProcess } from '../testing/child-process.js';
import { createEmbeddedDir, DATABASE_KINDS, openTestDatabase } from '../testing/test-database.js';
import { openDatabase } from './open-database.js';

describe.each(DATABASE_KINDS)('a process killed while it writes, %s', (kind) => {
  test('loses no message that was committed, and nothing has to be repaired', async () => {
    const { database, options, remove } = await openTestDatabase(kind);
    if (kind === 'embedded') await database.close();
    const writer = startTestProcess('keep-writing.ts', [JSON.stringify(options)]);
    const next = async () => {
      const { value, done } = await writer.lines.next();
      if (done) throw new Error(`The writer ended:\n${writer.errors()}`);
      return value;
    };
    const sessionId = await next();
    const committed: string[] = [];
    while (committed.length < 40) committed.push(await next());
    const exit = once(writer.process, 'exit');
    writer.process.kill('SIGKILL');
    for await (const line of writer.lines) committed.push(line);
    // Its output ends first: until then it counts as running, and its lock as held.
    await exit;

    const reopened = kind === 'embedded' ? await openDatabase(options) : database;
    const kept = (await createPrismaSessionStore(reopened).messages(sessionId)).map(({ text }) => text);
    expect(kept.slice(0, committed.length)).toEqual(committed);
    // The last one may have been committed and not yet told.
    expect(kept.length - committed.length).toBeLessThanOrEqual(1);
    await createPrismaSessionStore(reopened).addQuestion(sessionId, { text: 'اور آگے؟', locale: 'ur' });
    if (reopened !== database) await reopened.close();
    await remove();
  });
});

describe('a second process on an embedded database', () => {
  test('is refused while the first runs, whichever came first, and let in afterwards', async () => {
    const embeddedDir = await createEmbeddedDir();
    const first = startTestProcess('open-and-wait.ts', [embeddedDir]);
    const { value } = await first.lines.next();
    expect(value, first.errors()).toBe('open');
    await expect(openDatabase({ embeddedDir })).rejects.toMatchObject({
      code: 'DATABASE_LOCKED',
      message: expect.stringContaining(`process ${first.process.pid} `),
    });
    first.process.stdin?.end();
    await once(first.process, 'exit');

    const database = await openDatabase({ embeddedDir });
    await expect(openDatabase({ embeddedDir })).rejects.toMatchObject({ code: 'DATABASE_LOCKED' });
    const second = startTestProcess('open-and-wait.ts', [embeddedDir]);
    expect((await second.lines.next()).value).toContain(
      `DATABASE_LOCKED The embedded database in ${embeddedDir}`,
    );
    second.process.stdin?.end();
    await database.ping();
    await database.close();
    await rm(embeddedDir, { recursive: true, force: true });
  });
});
