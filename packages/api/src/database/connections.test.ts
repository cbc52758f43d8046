import { expect, it } from 'vitest';
import { composeApi } from '../testing/composed-api.js';
import { openTestDatabase } from '../testing/test-database.js';

it('tells how many connections of the pool are used', async () => {
  const { database, remove } = await openTestDatabase('server');
  await database.ping();
  expect(database.connections?.()).toEqual({ used: 0, idle: 1, waiting: 0, max: 10 });
  let release = (): void => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  const transaction = database.query((prisma) =>
    prisma.$transaction(async (open) => {
      await open.$queryRaw`SELECT 1`;
      await held;
    }),
  );
  await expect.poll(() => database.connections?.().used).toBe(1);
  release();
  await transaction;
  await expect.poll(() => database.connections?.()).toMatchObject({ used: 0 });
  await remove();
});

it('an embedded database has no pool', async () => {
  const { database, remove } = await openTestDatabase('embedded');
  expect(database.connections?.()).toBeUndefined();
  await remove();
});

it('the pool stands on /metrics of an API with a database server', async () => {
  const api = await composeApi({ DATABASE_POOL_SIZE: '7' });
  const text = await (await fetch(`${api.url}/metrics`)).text();
  expect(text).toContain('\nrag_database_connections_max 7\n');
  expect(text).toMatch(/^rag_database_connections\{state="used"\} \d/m);
  await api.close();
});
