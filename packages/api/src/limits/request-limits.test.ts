import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../database/database.js';
import { openDatabase } from '../database/open-database.js';
import { DATABASE_KINDS, openTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { createRateCounters } from './rate-counters.js';
import { createRequestLimits } from './request-limits.js';

const opened: { remove(): Promise<void> }[] = [];
afterEach(async () => {
  for (const each of opened.splice(0).toReversed()) await each.remove();
});

const endWindows = (database: Database) =>
  database.query((prisma) => prisma.$executeRaw`UPDATE public.rate_counters SET expire = 0`);

describe.each(DATABASE_KINDS)('limits of requests, %s', (kind) => {
  let one: TestDatabase;
  let database: Database;
  beforeAll(async () => {
    one = await openTestDatabase(kind);
    ({ database } = one);
  });
  afterEach(async () => {
    await database.query((prisma) => prisma.rateCounter.deleteMany());
  });
  afterAll(() => one.remove());

  test('count down, refuse, and begin anew with the next window', async () => {
    const limits = createRequestLimits(createRateCounters(database), { address: 2 });
    const ask = async () => (await limits.count({ address: 'a' }))[0];
    expect(await ask()).toMatchObject({ policy: 'address', limit: 2, remaining: 1, isExceeded: false });
    const last = await ask();
    expect(last).toMatchObject({ remaining: 0, isExceeded: false });
    expect(last?.resetMs).toBeGreaterThan(50_000);
    expect(last?.resetMs).toBeLessThanOrEqual(60_000);
    expect(await ask()).toMatchObject({ remaining: 0, isExceeded: true, isKnown: true });
    expect((await limits.count({ address: 'b' }))[0]).toMatchObject({ isExceeded: false });
    await endWindows(database);
    const elsewhere = createRequestLimits(createRateCounters(database), { address: 2 });
    expect((await elsewhere.count({ address: 'a' }))[0]).toMatchObject({ remaining: 1, isExceeded: false });
  });

  test('all of a request’s limits are one statement, and so is a crowd of requests', async () => {
    let statements = 0;
    const counting: Database = {
      ...database,
      query: (statement) => {
        statements += 1;
        return database.query(statement);
      },
    };
    const limits = createRequestLimits(createRateCounters(counting), {
      key: 100,
      session: 100,
      address: 100,
    });
    const crowd = await Promise.all(
      Array.from({ length: 40 }, () => limits.count({ key: 'k', session: 's', address: 'a' })),
    );
    expect(statements).toBe(1);
    const remaining = crowd.map((states) => states.map((state) => state.remaining));
    expect(remaining.map(([key]) => key).sort((a = 0, b = 0) => b - a)).toEqual(
      Array.from({ length: 40 }, (_, i) => 99 - i),
    );
    expect(remaining.every(([key, session, address]) => key === session && key === address)).toBe(true);
  });

  test('what is over is deleted', async () => {
    const counters = createRateCounters(database);
    await counters.add({ key: 'old', points: 1, windowMs: 60_000 });
    await endWindows(database);
    await counters.add({ key: 'new', points: 1, windowMs: 60_000 });
    await counters.removeExpired();
    const rows = await database.query((prisma) => prisma.rateCounter.findMany({ select: { key: true } }));
    expect(rows).toEqual([{ key: 'new' }]);
  });
});

test('one key at ten times its limit over two instances is let in exactly as often as it may', async () => {
  const shared = await openTestDatabase('server');
  opened.push(shared);
  const { database, options } = shared;
  const other = await openDatabase(options);
  opened.push({ remove: () => other.close() });
  const limit = 200;
  const instances = [database, other].map((each) =>
    createRequestLimits(createRateCounters(each), { key: limit, address: 10 * limit }),
  );
  const asking = Array.from({ length: 10 * limit }, async (_, i) => {
    // Not all in the same moment: then everything would be one statement.
    for (let turn = 0; turn < i % 50; turn++) await new Promise(setImmediate);
    const states = await instances[i % 2]?.count({ key: 'k', address: `a${i % 7}` });
    return states?.every(({ isExceeded }) => !isExceeded) ? 1 : 0;
  });
  const admitted = (await Promise.all(asking)).reduce<number>((sum, each) => sum + each, 0);
  expect(admitted).toBe(limit);
});

test('while the database is down each instance counts for itself', async () => {
  const down: Database['query'] = () => Promise.reject(new Error('down'));
  const limits = createRequestLimits(createRateCounters({ query: down } as Database), { session: 1 });
  expect((await limits.count({ session: 's' }))[0]).toMatchObject({ isExceeded: false });
  expect((await limits.count({ session: 's' }))[0]).toMatchObject({ isExceeded: true });
});
