import fc from 'fast-check';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../database/database.js';
import { openDatabase } from '../database/open-database.js';
import type { ApiKey } from '../keys/key-store.js';
import { DATABASE_KINDS, openTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { createBudgetRows } from './budget-rows.js';
import { createBudgets, type Budgets, type DailyBudget } from './budgets.js';

const opened: { remove(): Promise<void> }[] = [];
afterEach(async () => {
  for (const each of opened.splice(0).toReversed()) await each.remove();
});

const TODAY = new Date('2026-11-23T18:00:00Z');
const logger = pino({ level: 'silent' });

const budgetsOf = (database: Database, daily: DailyBudget, now = () => TODAY): Budgets =>
  createBudgets(createBudgetRows(database), { daily, logger, now });

async function openOne() {
  const one = await openTestDatabase('server');
  opened.push(one);
  return one;
}

const spent = (database: Database) =>
  database.query((prisma) => prisma.budgetDay.findMany({ orderBy: [{ day: 'asc' }, { subject: 'asc' }] }));

const KEY: ApiKey = {
  id: '0b8e7a52-5f5b-4c6b-8f3e-1b1d1f5b7a10',
  name: 'docs',
  scope: 'secret',
  origins: [],
  hint: 'abcd',
  createdAt: TODAY,
  dailyTokens: 100,
};
const EXHAUSTED = { code: 'BUDGET_EXHAUSTED', retryable: true, retryAfterMs: 6 * 3_600_000 };

describe.each(DATABASE_KINDS)('daily budgets, %s', (kind) => {
  let one: TestDatabase;
  let database: Database;
  beforeAll(async () => {
    one = await openTestDatabase(kind);
    ({ database } = one);
  });
  afterEach(async () => {
    await database.query((prisma) => prisma.budgetDay.deleteMany());
  });
  afterAll(() => one.remove());

  test('what is reserved is taken until it is settled, then what was spent', async () => {
    const budgets = budgetsOf(database, { tokens: 1000, costUsd: 0.001 });
    const reservation = await budgets.reserve({ tokens: 900, costMicroUsd: 900 });
    await expect(budgets.reserve({ tokens: 101, costMicroUsd: 0 })).rejects.toMatchObject(EXHAUSTED);
    expect(() => budgets.check()).toThrow('is spent');
    reservation.settle({ tokens: 100, costMicroUsd: 50 });
    reservation.settle({ tokens: 5, costMicroUsd: 5 });
    await budgets.flush();
    expect(await spent(database)).toEqual([
      { day: new Date('2026-11-23'), subject: 'all', tokens: 100n, costMicroUsd: 50n },
    ]);
    await budgets.reserve({ tokens: 0, costMicroUsd: 950 });
    await expect(budgets.reserve({ tokens: 1, costMicroUsd: 1 })).rejects.toMatchObject(EXHAUSTED);
  });

  test('a key has its own budget beside that of all, and takes nothing of all when its own is spent', async () => {
    const budgets = budgetsOf(database, { tokens: 1000 });
    await budgets.reserve({ tokens: 80, costMicroUsd: 7 }, KEY);
    await expect(budgets.reserve({ tokens: 21, costMicroUsd: 7 }, KEY)).rejects.toMatchObject({
      ...EXHAUSTED,
      message: expect.stringContaining('this key'),
    });
    expect(() => budgets.check(KEY)).toThrow('this key');
    budgets.check();
    await budgets.flush();
    expect(await spent(database)).toMatchObject([
      { subject: KEY.id, tokens: 80n },
      { subject: 'all', tokens: 80n },
    ]);
  });

  test('a day ends at midnight UTC, and what was reserved before is settled on its own day', async () => {
    let now = new Date('2026-11-23T23:59:59Z');
    const budgets = budgetsOf(database, { tokens: 100 }, () => now);
    const late = await budgets.reserve({ tokens: 100, costMicroUsd: 0 });
    await expect(budgets.reserve({ tokens: 1, costMicroUsd: 0 })).rejects.toMatchObject({
      retryAfterMs: 1000,
    });
    now = new Date('2026-11-24T00:00:02Z');
    await budgets.reserve({ tokens: 60, costMicroUsd: 0 });
    late.settle({ tokens: 30, costMicroUsd: 0 });
    await budgets.flush();
    expect(await spent(database)).toMatchObject([
      { day: new Date('2026-11-23'), tokens: 30n },
      { day: new Date('2026-11-24'), tokens: 60n },
    ]);
    now = new Date('2027-01-04T00:00:00Z');
    await budgets.removeExpired();
    expect(await spent(database)).toEqual([]);
  });

  test('without limits nothing is written', async () => {
    const budgets = budgetsOf(database, {});
    (await budgets.reserve({ tokens: 1e9, costMicroUsd: 1e9 })).settle({ tokens: 1, costMicroUsd: 1 });
    await budgets.flush();
    expect(await spent(database)).toEqual([]);
  });
});

test('two instances that are asked at the same time never spend more than the budget, and lose none of it', async () => {
  const { database, options } = await openOne();
  const other = await openDatabase(options);
  opened.push({ remove: () => other.close() });
  let day = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 20_000 }),
      fc.array(
        fc.record({ reserve: fc.integer({ min: 1, max: 900 }), share: fc.integer({ min: 0, max: 100 }) }),
        { minLength: 1, maxLength: 150 },
      ),
      async (limit, answers) => {
        day += 1;
        const now = new Date(Date.UTC(2030, 0, day));
        const instances = [database, other].map((each) => budgetsOf(each, { tokens: limit }, () => now));
        let taken = 0;
        let inUse = 0;
        let most = 0;
        await Promise.all(
          answers.map(async ({ reserve, share }, i) => {
            const reservation = await instances[i % 2]
              ?.reserve({ tokens: reserve, costMicroUsd: 0 })
              .catch((error: unknown) => {
                expect(error).toMatchObject({ code: 'BUDGET_EXHAUSTED' });
              });
            if (!reservation) return;
            inUse += reserve;
            most = Math.max(most, taken + inUse);
            for (let turn = 0; turn < i % 5; turn++) await new Promise(setImmediate);
            const actual = Math.floor((reserve * share) / 100);
            inUse -= reserve;
            taken += actual;
            reservation.settle({ tokens: actual, costMicroUsd: 0 });
          }),
        );
        await Promise.all(instances.map((each) => each.flush()));
        expect(most).toBeLessThanOrEqual(limit);
        const rows = await database.query((prisma) => prisma.budgetDay.findMany({ where: { day: now } }));
        expect(Number(rows[0]?.tokens ?? 0)).toBe(taken);
      },
    ),
    { numRuns: 25 },
  );
});

test('what cannot be settled stays spent and is told to the log', async () => {
  const { database } = await openOne();
  const rows = createBudgetRows(database);
  const errors: unknown[] = [];
  const budgets = createBudgets(
    { ...rows, add: () => Promise.reject(new Error('down')) },
    {
      daily: { tokens: 100 },
      logger: { error: (fields: unknown) => void errors.push(fields) },
      now: () => TODAY,
    },
  );
  (await budgets.reserve({ tokens: 100, costMicroUsd: 0 })).settle({ tokens: 1, costMicroUsd: 0 });
  await budgets.flush();
  expect(errors).toMatchObject([{ subject: 'all' }]);
  expect(await spent(database)).toMatchObject([{ tokens: 100n }]);
});
