import { randomUUID } from 'node:crypto';
import { RagError } from 'docusaurus-rag-core';
import type { Database } from '../database/database.js';
import type { ApiKey as Row } from '../database/generated/client.js';
import { isUuid } from '../http/bearer-token.js';
import { createKeySecret, hashKeySecret, hintOf, isKeySecret } from './key-secret.js';
import { isUsable, type ApiKey, type KeyStore } from './key-store.js';

const MICRO = 1e6;

/** Keys in PostgreSQL. */
export function createPrismaKeyStore(
  database: Database,
  { now = () => new Date() }: { now?: () => Date } = {},
): KeyStore {
  const byId = (id: string) =>
    database.query((prisma) => prisma.apiKey.findUnique({ where: { id } })).then((row) => row ?? undefined);

  return {
    async create({ name, scope, origins, dailyTokens, dailyCostUsd, expiresAt }) {
      const secret = createKeySecret(scope);
      const data = {
        id: randomUUID(),
        name,
        scope,
        keyHash: hashKeySecret(secret),
        hint: hintOf(secret),
        origins: [...origins],
        dailyTokens: dailyTokens === undefined ? null : BigInt(dailyTokens),
        dailyCostMicroUsd: dailyCostUsd === undefined ? null : BigInt(Math.round(dailyCostUsd * MICRO)),
        createdAt: now(),
        expiresAt: expiresAt ?? null,
      };
      const row = await database.query((prisma) => prisma.apiKey.create({ data }));
      return { key: keyOf(row), secret };
    },

    async list() {
      const rows = await database.query((prisma) =>
        prisma.apiKey.findMany({ orderBy: { createdAt: 'desc' } }),
      );
      return rows.map(keyOf);
    },

    async rotate(id, overlapMs) {
      const former = isUuid(id) ? await byId(id) : undefined;
      const at = now();
      if (!former || !isUsable(keyOf(former), at) || former.replacedBy !== null) throw notFound(id);
      const secret = createKeySecret(former.scope);
      const next = randomUUID();
      // One statement: of two rotations at the same time, one finds the key replaced.
      const made = await database.query(
        (prisma) => prisma.$executeRaw`
          WITH former AS (
            UPDATE public.api_keys
            SET replaced_by = ${next}::uuid, expires_at = least(expires_at, ${new Date(at.getTime() + overlapMs)})
            WHERE id = ${id}::uuid AND revoked_at IS NULL AND replaced_by IS NULL
            RETURNING name, scope, origins, daily_tokens, daily_cost_micro_usd
          )
          INSERT INTO public.api_keys
            (id, name, scope, key_hash, hint, origins, daily_tokens, daily_cost_micro_usd, created_at)
          SELECT ${next}::uuid, name, scope, ${hashKeySecret(secret)}, ${hintOf(secret)}, origins, daily_tokens,
            daily_cost_micro_usd, ${at}
          FROM former`,
      );
      const row = made === 1 ? await byId(next) : undefined;
      if (!row) throw notFound(id);
      return { key: keyOf(row), secret };
    },

    async revoke(id) {
      if (isUuid(id)) {
        await database.query((prisma) =>
          prisma.apiKey.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: now() } }),
        );
        const row = await byId(id);
        if (row) return keyOf(row);
      }
      throw notFound(id);
    },

    async find(secret) {
      if (!isKeySecret(secret)) return undefined;
      const keyHash = hashKeySecret(secret);
      // What an index tells by its time is of a hash, which helps nobody to a key.
      const row = await database.query((prisma) => prisma.apiKey.findUnique({ where: { keyHash } }));
      const key = row ? keyOf(row) : undefined;
      return key && isUsable(key, now()) ? key : undefined;
    },
  };
}

function keyOf(row: Row): ApiKey {
  const { id, name, scope, origins, hint, createdAt } = row;
  return {
    id,
    name,
    scope,
    origins,
    hint,
    createdAt,
    dailyTokens: row.dailyTokens === null ? undefined : Number(row.dailyTokens),
    dailyCostUsd: row.dailyCostMicroUsd === null ? undefined : Number(row.dailyCostMicroUsd) / MICRO,
    expiresAt: row.expiresAt ?? undefined,
    revokedAt: row.revokedAt ?? undefined,
    replacedBy: row.replacedBy ?? undefined,
  };
}

function notFound(id: string): RagError {
  return new RagError(
    'KEY_NOT_FOUND',
    `There is no key "${id.slice(0, 100)}" that can be used so: it is unknown, or revoked, expired or replaced already. List the keys to see.`,
  );
}
