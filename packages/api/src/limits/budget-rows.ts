import type { Database } from '../database/database.js';
import { inBatches } from './in-batches.js';

/** What answers take: tokens of every kind, and millionths of a US dollar. Whole numbers. */
export interface Spend {
  tokens: number;
  costMicroUsd: number;
}

/** An amount on the account of a subject on a day. */
export interface Entry extends Spend {
  /** In UTC: `2026-11-23`. */
  day: string;
  /** `all`, or the id of a key. */
  subject: string;
}

export interface Claim extends Entry {
  /** The account may not hold more. */
  max: Spend;
}

/** Accounts of days and subjects, which all instances share. */
export interface BudgetRows {
  /** Adds what still fits. @returns whether it did */
  take(claim: Claim): Promise<boolean>;
  /** Adds, whatever the limits are; amounts may be negative. */
  add(entry: Entry): Promise<void>;
  removeBefore(day: string): Promise<void>;
}

/** Accounts in PostgreSQL. A row is locked within one statement, from its check to its change, and never longer. */
export function createBudgetRows(database: Database): BudgetRows {
  async function takeOne({ day, subject, max }: Claim, { tokens, costMicroUsd }: Spend): Promise<boolean> {
    if (tokens > max.tokens || costMicroUsd > max.costMicroUsd) return false;
    const changed = await database.query(
      (prisma) => prisma.$executeRaw`
        INSERT INTO public.budget_days AS spent (day, subject, tokens, cost_micro_usd)
        VALUES (${day}::date, ${subject}, ${BigInt(tokens)}, ${BigInt(costMicroUsd)})
        ON CONFLICT (day, subject) DO UPDATE SET
          tokens = spent.tokens + excluded.tokens, cost_micro_usd = spent.cost_micro_usd + excluded.cost_micro_usd
        WHERE spent.tokens + excluded.tokens <= ${BigInt(max.tokens)}
          AND spent.cost_micro_usd + excluded.cost_micro_usd <= ${BigInt(max.costMicroUsd)}`,
    );
    return changed === 1;
  }

  /** All at once; where that is too much, one by one until the first that does not fit. */
  async function takeAll(claims: Claim[]): Promise<boolean[]> {
    const [first] = claims;
    if (!first) return [];
    const isOneDay = claims.every(({ day }) => day === first.day);
    if (isOneDay && (await takeOne(first, sumOf(claims)))) return claims.map(() => true);
    const fitted: boolean[] = [];
    let hasRoom = claims.length > 1;
    for (const claim of claims) {
      hasRoom &&= await takeOne(claim, claim);
      fitted.push(hasRoom);
    }
    return fitted;
  }

  async function addAll(entries: Entry[]): Promise<void[]> {
    const sums = new Map<string, Entry>();
    for (const entry of entries) {
      const account = `${entry.day} ${entry.subject}`;
      const sum = sums.get(account);
      sums.set(account, sum ? { ...entry, ...sumOf([sum, entry]) } : entry);
    }
    const rows = [...sums.values()];
    // In one order, so that two statements never wait for each other.
    await database.query(
      (prisma) => prisma.$executeRaw`
        INSERT INTO public.budget_days AS spent (day, subject, tokens, cost_micro_usd)
        SELECT day::date, subject, tokens, cost FROM unnest(
          ${rows.map(({ day }) => day)}::text[], ${rows.map(({ subject }) => subject)}::text[],
          ${rows.map(({ tokens }) => BigInt(tokens))}::bigint[],
          ${rows.map(({ costMicroUsd }) => BigInt(costMicroUsd))}::bigint[]) AS given(day, subject, tokens, cost)
        ORDER BY day, subject
        ON CONFLICT (day, subject) DO UPDATE SET
          tokens = spent.tokens + excluded.tokens, cost_micro_usd = spent.cost_micro_usd + excluded.cost_micro_usd`,
    );
    return entries.map(() => undefined);
  }

  /** By subject: the limits of a batch are one subject's. */
  const takers = new Map<string, (claim: Claim) => Promise<boolean>>();
  return {
    take(claim) {
      const taker = takers.get(claim.subject) ?? inBatches(takeAll);
      takers.set(claim.subject, taker);
      return taker(claim);
    },
    add: inBatches(addAll),
    async removeBefore(day) {
      await database.query(
        (prisma) => prisma.$executeRaw`DELETE FROM public.budget_days WHERE day < ${day}::date`,
      );
    },
  };
}

function sumOf(spends: Spend[]): Spend {
  return {
    tokens: spends.reduce((sum, { tokens }) => sum + tokens, 0),
    costMicroUsd: spends.reduce((sum, { costMicroUsd }) => sum + costMicroUsd, 0),
  };
}
