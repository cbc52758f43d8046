import { RagError } from 'docusaurus-rag-core';
import type { Logger } from 'pino';
import type { ApiKey } from '../keys/key-store.js';
import type { BudgetRows, Claim, Spend } from './budget-rows.js';

/** Of a day (UTC). Undefined: no limit. */
export interface DailyBudget {
  tokens?: number | undefined;
  costUsd?: number | undefined;
}

export interface Reservation {
  /** Puts what was really spent in place of what was reserved. Until then, and without it, all of it counts as spent. */
  settle(actual: Spend): void;
}

/** Daily budgets that hold across instances: of the whole installation, and of keys that have their own. */
export interface Budgets {
  /**
   * Refuses what this process knows to be refused, without asking the database.
   *
   * @throws RagError `BUDGET_EXHAUSTED`
   */
  check(key?: ApiKey): void;
  /**
   * Takes the most that an answer may take, before a model is called. Nothing stays locked.
   *
   * @throws RagError `BUDGET_EXHAUSTED` when it does not fit into the day; `DATABASE_…`
   */
  reserve(spend: Spend, key?: ApiKey): Promise<Reservation>;
  /** Waits until everything settled is stored. */
  flush(): Promise<void>;
  /** Deletes days that are long over. */
  removeExpired(): Promise<void>;
}

const EVERYBODY = 'all';
const DAY_MS = 86_400_000;
const KEPT_DAYS = 40;
/** After so long a refused subject asks the database again: answers under way may take less than they reserved. */
const REFUSED_MS = 2000;
const MICRO = 1e6;

export interface BudgetOptions {
  /** Of the whole installation. */
  daily: DailyBudget;
  logger: Pick<Logger, 'error'>;
  now?: (() => Date) | undefined;
}

export function createBudgets(
  rows: BudgetRows,
  { daily, logger, now = () => new Date() }: BudgetOptions,
): Budgets {
  const refusedUntil = new Map<string, number>();
  const settling = new Set<Promise<void>>();
  const timeMs = () => now().getTime();

  /** Each limit that holds for a request. */
  function limitsOf(key: ApiKey | undefined): { subject: string; max: Spend }[] {
    const limits = [{ subject: EVERYBODY, ...daily }];
    if (key) limits.push({ subject: key.id, tokens: key.dailyTokens, costUsd: key.dailyCostUsd });
    return limits
      .filter(({ tokens, costUsd }) => tokens !== undefined || costUsd !== undefined)
      .map(({ subject, tokens, costUsd }) => ({
        subject,
        max: {
          tokens: tokens ?? Number.MAX_SAFE_INTEGER,
          costMicroUsd: costUsd === undefined ? Number.MAX_SAFE_INTEGER : Math.round(costUsd * MICRO),
        },
      }));
  }

  function exhausted(subject: string): RagError {
    const whose = subject === EVERYBODY ? 'all answers together' : 'answers to this key';
    return new RagError(
      'BUDGET_EXHAUSTED',
      `What ${whose} may take today is spent. A new day begins at 00:00 UTC.`,
      { retryAfterMs: DAY_MS - (timeMs() % DAY_MS) },
    );
  }

  function settle({ day, subject, ...reserved }: Claim, actual: Spend): void {
    const tokens = actual.tokens - reserved.tokens;
    const costMicroUsd = actual.costMicroUsd - reserved.costMicroUsd;
    if (tokens === 0 && costMicroUsd === 0) return;
    const stored = rows
      .add({ day, subject, tokens, costMicroUsd })
      .catch((err: unknown) => {
        logger.error({ err, subject }, 'a reservation could not be settled: all of it counts as spent');
      })
      .finally(() => settling.delete(stored));
    settling.add(stored);
  }

  return {
    check(key) {
      for (const { subject } of limitsOf(key)) {
        if ((refusedUntil.get(subject) ?? 0) > timeMs()) throw exhausted(subject);
      }
    },
    async reserve(spend, key) {
      const day = dayOf(timeMs());
      const claims: Claim[] = [];
      const settleAll = (actual: Spend) => {
        for (const claim of claims.splice(0)) settle(claim, actual);
      };
      for (const limit of limitsOf(key)) {
        const claim = { ...limit, ...spend, day };
        if (!(await rows.take(claim))) {
          settleAll({ tokens: 0, costMicroUsd: 0 });
          refusedUntil.set(limit.subject, timeMs() + REFUSED_MS);
          throw exhausted(limit.subject);
        }
        claims.push(claim);
      }
      return { settle: settleAll };
    },
    async flush() {
      await Promise.all(settling);
    },
    removeExpired: () => rows.removeBefore(dayOf(timeMs() - KEPT_DAYS * DAY_MS)),
  };
}

function dayOf(timeMs: number): string {
  return new Date(timeMs).toISOString().slice(0, 10);
}
