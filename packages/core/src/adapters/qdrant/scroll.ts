import type { Schemas } from '@qdrant/js-client-rest';
import type { Connection, Purpose } from './connection.js';

export type StoredPoint = Schemas['Record'];

export interface ScrollOptions {
  purpose: Purpose;
  collection: string;
  request: Pick<Schemas['ScrollRequest'], 'filter' | 'limit' | 'with_payload' | 'with_vector'>;
  signal?: AbortSignal | undefined;
}

/**
 * All points of a filter, page by page. A page can be asked for twice without harm, so a writer insists; a reader has no
 * time to.
 */
export async function* scrollPages(
  connection: Connection,
  { purpose, collection, request, signal }: ScrollOptions,
): AsyncGenerator<StoredPoint[]> {
  let offset: string | number | undefined;
  do {
    const from = offset === undefined ? {} : { offset };
    const answer = await connection[purpose === 'write' ? 'insist' : 'ask'](
      purpose,
      collection,
      (client) => client.scroll(collection, { ...request, ...from }),
      signal,
    );
    yield answer.points;
    const next: unknown = answer.next_page_offset;
    offset = typeof next === 'string' || typeof next === 'number' ? next : undefined;
  } while (offset !== undefined);
}
