/** One series at one moment. */
export interface Sample {
  metric: Record<string, string>;
  value: number;
}

/** @throws Error with Prometheus's own words for a query that is none */
export async function queryPrometheus(prometheusUrl: string, query: string): Promise<Sample[]> {
  const response = await fetch(`${prometheusUrl}/api/v1/query`, {
    method: 'POST',
    body: new URLSearchParams({ query }),
  });
  const answer = (await response.json()) as {
    data?: { result: { metric: Record<string, string>; value: [number, string] }[] };
    error?: string;
  };
  if (!answer.data) throw new Error(`${query}: ${answer.error}`);
  return answer.data.result.map(({ metric, value: [, value] }) => ({ metric, value: Number(value) }));
}

/** One series over a time. */
export interface Series {
  metric: Record<string, string>;
  /** `[seconds since 1970, value]`, finite ones only, in the order of time. */
  points: [number, number][];
}

const STEPS = 90;

/** @param seconds before now @throws as `queryPrometheus` does */
export async function queryRange(prometheusUrl: string, query: string, seconds: number): Promise<Series[]> {
  const end = Date.now() / 1000;
  const response = await fetch(`${prometheusUrl}/api/v1/query_range`, {
    method: 'POST',
    body: new URLSearchParams({
      query,
      start: String(end - seconds),
      end: String(end),
      step: String(Math.max(1, Math.round(seconds / STEPS))),
    }),
  });
  const answer = (await response.json()) as {
    data?: { result: { metric: Record<string, string>; values: [number, string][] }[] };
    error?: string;
  };
  if (!answer.data) throw new Error(`${query}: ${answer.error}`);
  return answer.data.result.map(({ metric, values }) => ({
    metric,
    points: values
      .map(([at, value]): [number, number] => [at, Number(value)])
      .filter(([, value]) => Number.isFinite(value)),
  }));
}
