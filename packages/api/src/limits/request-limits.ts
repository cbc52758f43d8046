import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import {
  LIMIT_POLICIES,
  WINDOW_SECONDS,
  type Counted,
  type LimitPolicy,
  type LimitState,
} from './limit-state.js';
import type { RateCounters } from './rate-counters.js';

export interface RequestLimits {
  /** A limit that this process knows to be exceeded, without asking the database. */
  known(who: Counted): LimitState | undefined;
  /** Counts one request by each of these. While one of them is known to be exceeded, nothing is counted. */
  count(who: Counted): Promise<LimitState[]>;
}

/**
 * Limits of requests a minute that hold across instances.
 *
 * @param limits without a policy, there is no such limit
 */
export function createRequestLimits(
  counters: RateCounters,
  limits: Partial<Record<LimitPolicy, number>>,
): RequestLimits {
  const limiters = new Map(
    LIMIT_POLICIES.flatMap((policy) => {
      const limit = limits[policy];
      return limit === undefined ? [] : [[policy, new SharedLimiter(counters, policy, limit)] as const];
    }),
  );
  const limitersOf = (who: Counted) =>
    LIMIT_POLICIES.flatMap((policy) => {
      const limiter = limiters.get(policy);
      const id = who[policy];
      return limiter && id !== undefined ? [{ policy, limiter, id }] : [];
    });

  function known(who: Counted): LimitState | undefined {
    for (const { policy, limiter, id } of limitersOf(who)) {
      const resetMs = limiter.getInMemoryBlockMsBeforeExpire(limiter.getKey(id));
      const { points: limit } = limiter;
      if (resetMs > 0) return { policy, limit, remaining: 0, resetMs, isExceeded: true, isKnown: true };
    }
    return undefined;
  }

  return {
    known,
    async count(who) {
      const exceeded = known(who);
      if (exceeded) return [exceeded];
      return Promise.all(
        limitersOf(who).map(async ({ policy, limiter, id }): Promise<LimitState> => {
          const { result, isExceeded } = await consume(limiter, id);
          return {
            policy,
            limit: limiter.points,
            remaining: result.remainingPoints,
            resetMs: result.msBeforeNext,
            isExceeded,
            isKnown: false,
          };
        }),
      );
    },
  };
}

async function consume(limiter: RateLimiterPostgres, id: string) {
  try {
    return { result: await limiter.consume(id), isExceeded: false };
  } catch (error) {
    if (error instanceof RateLimiterRes) return { result: error, isExceeded: true };
    throw error;
  }
}

/**
 * rate-limiter-flexible over counters that are written in batches. Its Prisma store takes two statements a request, and its
 * PostgreSQL store one for each of a request's limits, by the clock of each instance. While the database is down, each
 * instance counts for itself.
 */
class SharedLimiter extends RateLimiterPostgres {
  readonly #counters: RateCounters;
  /** The library has it; its types do not. */
  declare readonly getInMemoryBlockMsBeforeExpire: (key: string) => number;

  constructor(counters: RateCounters, policy: LimitPolicy, points: number) {
    const window = { keyPrefix: policy, points, duration: WINDOW_SECONDS };
    super({
      ...window,
      storeClient: counters,
      storeType: 'client',
      tableCreated: true,
      clearExpiredByTimeout: false,
      inMemoryBlockOnConsumed: points,
      insuranceLimiter: new RateLimiterMemory(window),
    });
    this.#counters = counters;
  }

  /** What every store of the library has to bring; nobody asks it to begin a window anew by force. */
  async _upsert(key: string, points: number, windowMs: number) {
    const counted = await this.#counters.add({ key, points, windowMs });
    return { rows: [{ points: counted.points, expire: Date.now() + counted.msLeft }] };
  }
}
