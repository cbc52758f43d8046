import { RagError } from 'docusaurus-rag-core';
import type { Logger } from 'pino';
import type { Database } from '../database/database.js';
import { createKeyCache } from '../keys/key-cache.js';
import type { ApiKey, KeyStore } from '../keys/key-store.js';
import { hashAddress } from './address-block.js';
import type { AccessConfig } from './access-mode.js';
import type { ModelPrices } from './answer-allowance.js';
import { createBudgetRows } from './budget-rows.js';
import { createBudgets, type Budgets } from './budgets.js';
import { createRateCounters } from './rate-counters.js';
import type { LimitState } from './limit-state.js';
import { createRequestLimits } from './request-limits.js';

/** What is known of a request before it is let in. */
export interface AccessRequest {
  /** The key as it was sent. */
  secret?: string | undefined;
  /** The `Origin` header, which browsers send. */
  origin?: string | undefined;
  /** IP address of the client. */
  address: string;
  sessionId?: string | undefined;
  use: 'ask' | 'admin';
}

export interface AccessDecision {
  /** Who asks, where keys are needed. */
  key?: ApiKey | undefined;
  /** The limits that count for it. */
  limits: LimitState[];
  /** Why it is not let in: `KEY_REQUIRED`, `KEY_INVALID`, `KEY_NOT_ALLOWED` or `RATE_LIMITED`. */
  refusal?: RagError | undefined;
  /** The client's address as the log may know it: a hash. */
  addressHash: string;
}

/** Who may ask, and how much. */
export interface Access {
  /** @throws RagError `DATABASE_…` when a key cannot be looked up */
  decide(request: AccessRequest): Promise<AccessDecision>;
  readonly budgets: Budgets;
  readonly prices: ModelPrices;
  /** Deletes what was counted and is over. */
  removeExpired(): Promise<void>;
  /** Waits until everything spent is stored. */
  close(): Promise<void>;
}

export interface AccessParts {
  config: AccessConfig;
  database: Database;
  keys: Pick<KeyStore, 'find'>;
  prices: ModelPrices;
  logger: Logger;
}

export function createAccess({ config, database, keys, prices, logger }: AccessParts): Access {
  const counters = createRateCounters(database);
  const limits = createRequestLimits(counters, config.limits);
  const budgets = createBudgets(createBudgetRows(database), { daily: config.daily, logger });
  const cache = createKeyCache(keys);

  return {
    budgets,
    prices,
    async decide({ secret, origin, address, sessionId: session, use }) {
      const addressHash = hashAddress(address);
      const decided = { addressHash, limits: [] };
      // Before a key is looked up: else whoever guesses keys keeps the database busy.
      const exceeded = limits.known({ address: addressHash, session });
      if (exceeded) return { ...decided, limits: [exceeded], refusal: tooMany([exceeded]) };
      const { key, refusal } =
        config.mode === 'keys' || use === 'admin' ? await keyOf(secret, origin, use) : {};
      // Behind a server's one address are many readers.
      const byAddress = key?.scope === 'secret' ? undefined : addressHash;
      const states = await limits.count(
        refusal ? { address: addressHash } : { key: key?.id, session, address: byAddress },
      );
      return {
        addressHash,
        key,
        limits: states,
        refusal: states.some(({ isExceeded }) => isExceeded) ? tooMany(states) : refusal,
      };
    },
    async removeExpired() {
      await counters.removeExpired();
      await budgets.removeExpired();
    },
    close: () => budgets.flush(),
  };

  async function keyOf(
    secret: string | undefined,
    origin: string | undefined,
    use: AccessRequest['use'],
  ): Promise<{ key?: ApiKey; refusal?: RagError }> {
    if (secret === undefined) {
      return { refusal: new RagError('KEY_REQUIRED', 'Send a key of this API in the header X-Api-Key.') };
    }
    const key = await cache.find(secret);
    if (!key) {
      const message = 'The key in X-Api-Key is unknown, expired or revoked. Ask the operator for another.';
      return { refusal: new RagError('KEY_INVALID', message) };
    }
    const fault = faultOfUse(key, origin, use);
    return fault === undefined ? { key } : { key, refusal: new RagError('KEY_NOT_ALLOWED', fault) };
  }
}

/** Why a key may not be used so. */
function faultOfUse(
  { scope, origins }: ApiKey,
  origin: string | undefined,
  use: AccessRequest['use'],
): string | undefined {
  if (use === 'admin') return scope === 'admin' ? undefined : 'This needs a key of the scope admin.';
  switch (scope) {
    case 'admin':
      return 'A key of the scope admin manages keys and nothing else. Ask with a publishable or secret one.';
    case 'secret':
      return origin === undefined
        ? undefined
        : 'A secret key is for servers, and this came from a browser. Revoke the key, for every visitor can read it.';
    default:
      return origin !== undefined && origins.includes(origin)
        ? undefined
        : 'This publishable key may be used by browsers on its own origins alone.';
  }
}

function tooMany(states: LimitState[]): RagError {
  const exceeded = states.filter(({ isExceeded }) => isExceeded);
  const [first] = exceeded;
  return new RagError(
    'RATE_LIMITED',
    `More than ${first?.limit} requests in a minute by one ${first?.policy}. Wait as long as Retry-After says.`,
    { retryAfterMs: Math.max(...exceeded.map(({ resetMs }) => resetMs)) },
  );
}
