import { describe } from 'vitest';
import { describePublishing } from './publishing-contract.js';
import { describeSearching } from './searching-contract.js';
import { TIMEOUT_MS, type StorePlace } from './store-places.js';

/** What every store must do, in English and Urdu. @param makePlace called for each test */
export function describeIndexStore(name: string, makePlace: () => Promise<StorePlace>): void {
  describe(`${name} as an index store`, { timeout: TIMEOUT_MS }, () => {
    describePublishing(makePlace);
    describeSearching(makePlace);
  });
}
