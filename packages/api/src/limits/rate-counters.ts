import type { Database } from '../database/database.js';
import { inBatches } from './in-batches.js';

export interface Count {
  /** Of the limited one, with the policy's name. */
  key: string;
  /** To add. */
  points: number;
  /** Length of the window that begins when none is under way. */
  windowMs: number;
}

export interface Counted {
  /** Of the window, with those of this call and of those before it. */
  points: number;
  /** To the end of the window. */
  msLeft: number;
}

/** Counters that all instances share. */
export interface RateCounters {
  /** Adds to a counter, and tells how far it is then: no two calls are told the same. */
  add(count: Count): Promise<Counted>;
  /** Deletes counters whose window is over. */
  removeExpired(): Promise<void>;
}

interface Row {
  key: string;
  points: number;
  ms_left: number;
}

/**
 * Counters in PostgreSQL. All calls of the same moment are one statement, and the time is the database's, so that instances
 * whose clocks differ share one window.
 */
export function createRateCounters(database: Database): RateCounters {
  async function addAll(counts: Count[]): Promise<Counted[]> {
    const sums = new Map<string, { points: number; windowMs: number }>();
    for (const { key, points, windowMs } of counts) {
      sums.set(key, { points: (sums.get(key)?.points ?? 0) + points, windowMs });
    }
    const values = [...sums.values()];
    // In one order, so that two statements never wait for each other.
    const rows = await database.query(
      (prisma) => prisma.$queryRaw<Row[]>`
        WITH clock AS (SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint AS now)
        INSERT INTO public.rate_counters AS counter (key, points, expire)
        SELECT wanted.key, wanted.points, clock.now + wanted.window_ms
        FROM unnest(${[...sums.keys()]}::text[], ${values.map(({ points }) => points)}::int[],
          ${values.map(({ windowMs }) => windowMs)}::int[]) AS wanted(key, points, window_ms), clock
        ORDER BY wanted.key
        ON CONFLICT (key) DO UPDATE SET
          points = CASE WHEN counter.expire <= (SELECT now FROM clock) THEN excluded.points
            ELSE counter.points + excluded.points END,
          expire = CASE WHEN counter.expire <= (SELECT now FROM clock) THEN excluded.expire ELSE counter.expire END
        RETURNING counter.key, counter.points, (counter.expire - (SELECT now FROM clock))::int AS ms_left`,
    );
    const after = new Map(rows.map((row) => [row.key, row]));
    // Each call is told the count as it was after its own.
    const reached = new Map<string, number>();
    return counts.map(({ key, points, windowMs }) => {
      const { points: end = points, ms_left: msLeft = windowMs } = after.get(key) ?? {};
      const before = reached.get(key) ?? end - (sums.get(key)?.points ?? points);
      reached.set(key, before + points);
      return { points: before + points, msLeft };
    });
  }

  return {
    add: inBatches(addAll),
    async removeExpired() {
      await database.query(
        (prisma) => prisma.$executeRaw`
          DELETE FROM public.rate_counters WHERE expire <= extract(epoch FROM clock_timestamp()) * 1000`,
      );
    },
  };
}
