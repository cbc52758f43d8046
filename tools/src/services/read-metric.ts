/**
 * Reads one value of an API's `/metrics`, which answers everybody.
 *
 * @param name of a metric without labels, or with those of the process alone
 * @throws Error when it is not there
 */
export async function readMetric(apiUrl: string, name: string): Promise<number> {
  const text = await (await fetch(`${apiUrl}/metrics`)).text();
  const value = Number(new RegExp(`^${name}(?:\\{.*\\})? (\\S+)$`, 'm').exec(text)?.[1]);
  if (!Number.isFinite(value)) throw new Error(`${apiUrl}/metrics has no ${name}.`);
  return value;
}
