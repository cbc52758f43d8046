import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../database/database.js';
import { DATABASE_KINDS, openTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { createKeyCache } from './key-cache.js';
import { createKeySecret, isKeySecret } from './key-secret.js';
import { createPrismaKeyStore } from './prisma-key-store.js';
import type { ApiKey } from './key-store.js';

const DAY_MS = 86_400_000;
const NEW = { name: 'دستاویزات', scope: 'secret', origins: [] } as const;

describe.each(DATABASE_KINDS)('keys, %s', (kind) => {
  let one: TestDatabase;
  let database: Database;
  let now = new Date('2026-11-23T10:00:00Z');
  beforeAll(async () => {
    one = await openTestDatabase(kind);
    ({ database } = one);
  });
  afterEach(async () => {
    await database.query((prisma) => prisma.apiKey.deleteMany());
    now = new Date('2026-11-23T10:00:00Z');
  });
  afterAll(() => one.remove());
  const keys = () => createPrismaKeyStore(database, { now: () => now });

  test('are kept as hashes alone, and found by the whole key', async () => {
    const { key, secret } = await keys().create({
      ...NEW,
      scope: 'publishable',
      origins: ['https://docs.example.org'],
      dailyTokens: 5_000_000_000,
      dailyCostUsd: 2.5,
    });
    expect(secret).toMatch(/^rag_pk_[\w-]{43}$/);
    const rows = await database.query((prisma) => prisma.apiKey.findMany());
    expect(
      JSON.stringify(rows, (_, value: unknown) => (typeof value === 'bigint' ? `${value}` : value)),
    ).not.toContain(secret.slice(7));
    expect(Buffer.from(rows[0]?.keyHash ?? []).toString('hex')).toBe(
      createHash('sha256').update(secret).digest('hex'),
    );
    expect(await keys().find(secret)).toEqual(key);
    expect(key).toMatchObject({
      name: 'دستاویزات',
      hint: secret.slice(-4),
      origins: ['https://docs.example.org'],
      dailyTokens: 5_000_000_000,
      dailyCostUsd: 2.5,
    });
    expect(await keys().find(createKeySecret('publishable'))).toBeUndefined();
    expect(await keys().find("rag_pk_' OR 1=1")).toBeUndefined();
    expect(await keys().list()).toEqual([key]);
  });

  test('a rotated key works on for the overlap, and its successor has all that it had', async () => {
    const former = await keys().create({ ...NEW, dailyTokens: 7 });
    const next = await keys().rotate(former.key.id, DAY_MS);
    expect(next.key).toMatchObject({ name: 'دستاویزات', scope: 'secret', dailyTokens: 7 });
    expect(next.key.expiresAt).toBeUndefined();
    expect(await keys().find(former.secret)).toMatchObject({ replacedBy: next.key.id });
    await expect(keys().rotate(former.key.id, DAY_MS)).rejects.toMatchObject({ code: 'KEY_NOT_FOUND' });
    now = new Date(now.getTime() + DAY_MS);
    expect(await keys().find(former.secret)).toBeUndefined();
    expect(await keys().find(next.secret)).toEqual(next.key);
  });

  test('an overlap prolongs no key, and of two rotations at the same time one succeeds', async () => {
    const expiresAt = new Date(now.getTime() + 1000);
    const { key } = await keys().create({ ...NEW, expiresAt });
    const results = await Promise.allSettled([keys().rotate(key.id, DAY_MS), keys().rotate(key.id, DAY_MS)]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await keys().list()).find(({ id }) => id === key.id)?.expiresAt).toEqual(expiresAt);
    expect(await keys().list()).toHaveLength(2);
  });

  test('a revoked key ends at once, for good', async () => {
    const { key, secret } = await keys().create(NEW);
    const revoked = await keys().revoke(key.id);
    expect(revoked.revokedAt).toEqual(now);
    now = new Date(now.getTime() + 1000);
    expect(await keys().revoke(key.id)).toEqual(revoked);
    expect(await keys().find(secret)).toBeUndefined();
    await expect(keys().rotate(key.id, 0)).rejects.toMatchObject({ code: 'KEY_NOT_FOUND' });
  });

  test.each(['rotate', 'revoke'] as const)('an unknown key cannot be used to %s', async (method) => {
    for (const id of ['', 'x', '0b8e7a52-5f5b-4c6b-8f3e-1b1d1f5b7a10']) {
      await expect(keys()[method](id, 0)).rejects.toMatchObject({ code: 'KEY_NOT_FOUND' });
    }
  });
});

describe('the cache of keys', () => {
  const secret = createKeySecret('secret');
  const KEY: ApiKey = { ...NEW, id: '1', hint: 'abcd', createdAt: new Date(0) };
  let now = new Date(0);
  let asked: string[] = [];
  let found: () => Promise<ApiKey | undefined> = async () => KEY;
  const cache = () =>
    createKeyCache(
      {
        find: (text) => {
          asked.push(text);
          return found();
        },
      },
      { ttlMs: 1000, maxKeys: 3, now: () => now },
    );
  afterEach(() => {
    now = new Date(0);
    asked = [];
    found = async () => KEY;
  });

  test('asks once for a crowd, and again when its time is over', async () => {
    const keys = cache();
    expect(await Promise.all([keys.find(secret), keys.find(secret)])).toEqual([KEY, KEY]);
    expect(asked).toEqual([secret]);
    now = new Date(1000);
    found = async () => undefined;
    expect(await keys.find(secret)).toBeUndefined();
    expect(asked).toHaveLength(2);
  });

  test('a key that expires meanwhile is not let in', async () => {
    found = async () => ({ ...KEY, expiresAt: new Date(500) });
    const keys = cache();
    expect(await keys.find(secret)).toBeDefined();
    now = new Date(500);
    expect(await keys.find(secret)).toBeUndefined();
  });

  test('a fault is not remembered, no text that is no key is looked up, and the number of keys is bounded', async () => {
    const keys = cache();
    found = () => Promise.reject(new Error('down'));
    await expect(keys.find(secret)).rejects.toThrow('down');
    found = async () => KEY;
    expect(await keys.find(secret)).toEqual(KEY);
    asked = [];
    expect(await keys.find('rag_sk_short')).toBeUndefined();
    expect(asked).toEqual([]);
    for (let i = 0; i < 3; i++) await keys.find(createKeySecret('admin'));
    await keys.find(secret);
    expect(asked).toHaveLength(4);
  });

  test('keys have 256 random bits', () => {
    const made = Array.from({ length: 100 }, () => createKeySecret('admin'));
    expect(new Set(made).size).toBe(100);
    expect(made.every(isKeySecret)).toBe(true);
    expect(Buffer.from((made[0] ?? '').slice('rag_admin_'.length), 'base64url')).toHaveLength(32);
  });
});
