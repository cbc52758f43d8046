import type { Schemas } from '@qdrant/js-client-rest';
import { compareHits, roundScore } from '../../index/rank-hits.js';
import { RagError } from '../../errors.js';
import type { Hit } from '../../ports/search-index.js';
import type { Connection } from './connection.js';
import { MAX_HITS } from './layout.js';

/** Hits asked for beyond the limit: where the last of them scores less, no equal one is missing. */
const MARGIN = 16;
const GROWTH = 8;

/** One leaf search, without its limit. */
export type Leaf = Pick<Schemas['QueryRequest'], 'query' | 'using' | 'filter' | 'params'>;

/**
 * The best hits of each leaf, of all leaves in one request. Qdrant orders equal scores at random: when those at the
 * limit may go on beyond what was fetched, that leaf is asked again for more, up to `MAX_HITS`.
 *
 * @returns as many lists and in the same order as the leaves
 */
export async function searchLeaves(
  connection: Connection,
  collection: string,
  leaves: Leaf[],
  { limit, timeoutMs }: { limit: number; timeoutMs: number },
): Promise<Hit[][]> {
  const fetch = async (asked: Leaf[], fetched: number): Promise<Hit[][]> => {
    const searches = asked.map((leaf) => ({
      ...leaf,
      limit: fetched,
      with_payload: ['ordinal', 'section', 'page'],
      with_vector: false,
    }));
    // In whole seconds: the server gives up too, instead of computing what nobody waits for.
    const timeout = Math.ceil(timeoutMs / 1000);
    const answers = await connection.ask('query', collection, (client) =>
      client.queryBatch(collection, { searches, timeout }),
    );
    if (answers.length !== asked.length) throw notAnAnswer(connection, collection);
    return answers.map(({ points }) => points.map((point) => hitFrom(point, connection, collection)));
  };

  const complete = async (leaf: Leaf, found: Hit[], fetched: number): Promise<Hit[]> => {
    const ranked = found.toSorted(compareHits);
    const isCut = ranked.length === fetched && fetched < MAX_HITS;
    if (!isCut || ranked.at(-1)?.score !== ranked[limit - 1]?.score) return ranked.slice(0, limit);
    const more = Math.min(MAX_HITS, fetched * GROWTH);
    const [again = []] = await fetch([leaf], more);
    return complete(leaf, again, more);
  };

  if (leaves.length === 0) return [];
  const first = limit + MARGIN;
  const lists = await fetch(leaves, first);
  return Promise.all(leaves.map((leaf, i) => complete(leaf, lists[i] ?? [], first)));
}

function hitFrom(
  { score, payload }: Schemas['ScoredPoint'],
  connection: Connection,
  collection: string,
): Hit {
  const { ordinal, section, page } = (payload ?? {}) as Record<string, unknown>;
  if (
    typeof score !== 'number' ||
    typeof ordinal !== 'number' ||
    typeof section !== 'number' ||
    typeof page !== 'number'
  ) {
    throw notAnAnswer(connection, collection);
  }
  return { ordinal, section, page, score: roundScore(score) };
}

function notAnAnswer({ origin }: Connection, collection: string): RagError {
  return new RagError(
    'INDEX_DAMAGED',
    `${collection} at ${origin} holds points that are no chunks of a release, or not all of them. Publish the site again.`,
  );
}
