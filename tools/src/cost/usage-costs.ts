import { queryDatabase } from '../services/query-database.js';

/** What the answers of the last 30 days cost, of one locale or of all. */
export interface UsageCosts {
  /** `all` for the sum. */
  locale: string;
  /** Answers that a model was asked for. */
  answers: number;
  /** Those whose price is unknown; they are in no other figure. */
  unpriced: number;
  /** US dollars an answer; null when none has a price. */
  p50: number | null;
  p95: number | null;
  mean: number | null;
  /** US dollars. */
  sum: number;
  /** Tokens an answer, on average. */
  inputTokens: number;
  outputTokens: number;
}

const DAYS = 30;

/** Reads the recorded usage of a database of the API's. */
export async function readUsageCosts(databaseUrl: string): Promise<UsageCosts[]> {
  const lines = await queryDatabase(
    databaseUrl,
    `select json_build_object(
      'locale', coalesce(locale, 'all'),
      'answers', count(*),
      'unpriced', count(*) filter (where cost_micro_usd is null),
      'p50', percentile_disc(0.5) within group (order by cost_micro_usd) / 1e6,
      'p95', percentile_disc(0.95) within group (order by cost_micro_usd) / 1e6,
      'mean', avg(cost_micro_usd) / 1e6,
      'sum', coalesce(sum(cost_micro_usd), 0) / 1e6,
      'inputTokens', round(avg(input_tokens)),
      'outputTokens', round(avg(output_tokens)))
    from answer_usage
    where model is not null and created_at >= (now() at time zone 'UTC') - interval '${DAYS} days'
    group by grouping sets ((locale), ())
    having count(*) > 0
    order by locale nulls last`,
  );
  return lines.map((line) => JSON.parse(line) as UsageCosts);
}
