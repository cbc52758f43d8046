import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StorePlace } from '../../../testing/store-places.js';
import { createFlatStore } from '../../flat/flat-store.js';

/** Flat stores on a folder of their own: what Qdrant finds is held against them. */
export async function makeFlatPlace(): Promise<StorePlace> {
  const dir = await mkdtemp(join(tmpdir(), 'rag-flat-'));
  return {
    open: () => createFlatStore({ dir }),
    passRefreshTime() {},
    remove: () => rm(dir, { recursive: true, force: true }),
  };
}
