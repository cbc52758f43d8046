import { vi } from 'vitest';
import { describeIndexStore } from '../../testing/index-store-contract.js';
import { describeSameRanking } from '../../testing/same-ranking-contract.js';
import { makeFlatPlace } from './testing/flat-place.js';
import { makeFakePlace } from './testing/qdrant-place.js';

// A test publishes up to five releases, each some thirty requests.
vi.setConfig({ testTimeout: 30_000 });

describeIndexStore('Qdrant, spoken to over HTTP', makeFakePlace);

describeSameRanking(
  { name: 'the flat store', makePlace: makeFlatPlace },
  { name: 'Qdrant, spoken to over HTTP', makePlace: makeFakePlace },
);
