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
