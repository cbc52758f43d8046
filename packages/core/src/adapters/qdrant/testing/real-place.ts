import { randomBytes } from 'node:crypto';
import { QdrantClient } from '@qdrant/js-client-rest';
import type { StorePlace } from '../../../testing/store-places.js';
import { systemClock } from '../connection.js';
import { createQdrantStore } from '../store.js';
import { REFRESH_MS } from './qdrant-place.js';

/** A server nobody waits at may be slow. */
const TIMEOUT_MS = 10_000;

/** Stores on a real server, under a name of their own, whose collections are removed in the end. */
export async function makeRealPlace(
  url: string,
  apiKey: string | undefined,
): Promise<StorePlace & { name: string; client: QdrantClient }> {
  const name = `contract-${randomBytes(4).toString('hex')}`;
  const { hostname, port, protocol } = new URL(url);
  const client = new QdrantClient({
    host: hostname,
    port: Number(port || (/:\d+/.test(url) ? ({ 'https:': 443 }[protocol] ?? 80) : 6333)),
    https: protocol === 'https:',
    checkCompatibility: false,
    ...(apiKey !== undefined && { headers: { 'api-key': apiKey } }),
  });
  let passedMs = 0;
  const clock = { ...systemClock, now: () => Date.now() + passedMs };
  return {
    name,
    client,
    open: () => createQdrantStore({ url, apiKey, name, refreshMs: REFRESH_MS, timeoutMs: TIMEOUT_MS, clock }),
    passRefreshTime() {
      passedMs += REFRESH_MS + 1;
    },
    async remove() {
      const { collections } = await client.getCollections();
      for (const collection of collections) {
        if (collection.name.startsWith(`${name}__`)) await client.deleteCollection(collection.name);
      }
    },
  };
}
