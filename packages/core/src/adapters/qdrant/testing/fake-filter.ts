import { Refusal } from './refusal.js';

/** The conditions our adapter may use; any other is refused, so that none is used unseen. */
interface FieldMatch {
  key: string;
  match: { value: string | number } | { any: (string | number)[] };
}

function conditionsOf(filter: unknown): FieldMatch[] {
  if (filter === undefined || filter === null) return [];
  const { must, ...others } = filter as { must?: FieldMatch[] };
  if (!must || Object.keys(others).length > 0) throw new Refusal(400, 'The fake knows `must` alone.');
  return must;
}

const wantedBy = ({ match }: FieldMatch): (string | number)[] => ('any' in match ? match.any : [match.value]);

export function hasAllOf(filter: unknown, payload: Record<string, unknown>): boolean {
  return conditionsOf(filter).every((condition) =>
    wantedBy(condition).includes(payload[condition.key] as string | number),
  );
}

/** A key of the filter that has no index for values of its kind. @throws Refusal for a filter beyond the limits */
export function unindexedKey(
  filter: unknown,
  indexes: Map<string, string>,
  limits: { conditions: number; size: number },
): string | undefined {
  const conditions = conditionsOf(filter);
  if (conditions.length > limits.conditions) throw new Refusal(400, 'Filter condition limit reached');
  for (const condition of conditions) {
    const wanted = wantedBy(condition);
    if (wanted.length > limits.size)
      throw new Refusal(400, `Condition size limit reached (${wanted.length})`);
    const type = typeof wanted[0] === 'number' ? 'integer' : 'keyword';
    if (indexes.get(condition.key) !== type) return condition.key;
  }
  return undefined;
}
