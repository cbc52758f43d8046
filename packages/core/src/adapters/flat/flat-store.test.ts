import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeIndexStore } from '../../testing/index-store-contract.js';
import { createMemoryStore } from '../../testing/memory-store.js';
import { describeSameRanking } from '../../testing/same-ranking-contract.js';
import type { StorePlace } from '../../testing/store-places.js';
import { createFlatStore } from './flat-store.js';
import type { VectorKind } from './vectors-file.js';

const flatPlace = (vectors?: VectorKind) => async (): Promise<StorePlace> => {
  const dir = await mkdtemp(join(tmpdir(), 'rag-flat-'));
  let time = 0;
  return {
    open: () => createFlatStore({ dir, vectors, now: () => time }),
    passRefreshTime() {
      time += 2000;
    },
    remove: () => rm(dir, { recursive: true }),
  };
};

const memoryPlace = async (): Promise<StorePlace> => {
  const store = createMemoryStore();
  return { open: () => store, passRefreshTime() {}, remove() {} };
};

describeIndexStore('the flat store', flatPlace());
describeIndexStore('the flat store with int8 vectors', flatPlace('int8'));
describeSameRanking(
  { name: 'the flat store', makePlace: flatPlace() },
  { name: 'the memory store', makePlace: memoryPlace },
);
