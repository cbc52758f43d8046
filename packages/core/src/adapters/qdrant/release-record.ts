import { RagError } from '../../errors.js';
import { ANALYZER_VERSION } from '../../text/analyse.js';
import type { ReleaseInfo } from '../../ports/index-store.js';
import type { Connection } from './connection.js';
import { LAYOUT_VERSION } from './layout.js';

/** Chunks have UUIDs, so whole numbers are free for what is not a chunk. */
export const RECORD_ID = 0;
export const FIRST_ASSET_ID = 1;

/** What a collection says of itself, in a point of its own. */
export type ReleaseRecord = {
  kind: 'release';
  layout: string;
  analyzer: string;
  /** Whether readers have been sent here. The record itself is written when the collection is whole and checked. */
  published: boolean;
  /** Id of the release that was in use before, which a rollback goes back to. */
  replaces?: string | undefined;
  info: ReleaseInfo;
};

export async function writeRecord(
  connection: Connection,
  collection: string,
  record: ReleaseRecord,
): Promise<void> {
  const point = { id: RECORD_ID, vector: {}, payload: record };
  await connection.insist('write', collection, (client) =>
    client.upsert(collection, { wait: true, points: [point] }),
  );
}

/**
 * @returns undefined when the collection holds none: its build has not ended, or died
 * @throws RagError `INDEX_NOT_FOUND` when there is no such collection
 */
export async function readRecord(
  connection: Connection,
  collection: string,
): Promise<ReleaseRecord | undefined> {
  const [point] = await connection.ask('query', collection, (client) =>
    client.retrieve(collection, { ids: [RECORD_ID], with_payload: true, with_vector: false }),
  );
  return point?.payload as ReleaseRecord | undefined;
}

/**
 * Whether what the collection holds means to us what it meant to its writer.
 *
 * @throws RagError `INDEX_FORMAT_MISMATCH`, `INDEX_ANALYZER_MISMATCH`
 */
export function checkReadable({ layout, analyzer }: ReleaseRecord, where: string): void {
  if (layout !== LAYOUT_VERSION) {
    throw new RagError(
      'INDEX_FORMAT_MISMATCH',
      `${where} has layout ${JSON.stringify(layout)}, this version of docusaurus-rag-core reads ${JSON.stringify(LAYOUT_VERSION)}. Publish every locale of the site again.`,
    );
  }
  if (analyzer !== ANALYZER_VERSION) {
    throw new RagError(
      'INDEX_ANALYZER_MISMATCH',
      `${where} was made by text analyser ${JSON.stringify(analyzer)}, this version of docusaurus-rag-core has ${JSON.stringify(ANALYZER_VERSION)}. Publish every locale of the site again.`,
    );
  }
}
