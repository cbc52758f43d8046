import { describeIndexStore } from './index-store-contract.js';
import { createMemoryStore } from './memory-store.js';

describeIndexStore('the memory store', async () => {
  const store = createMemoryStore();
  return { open: () => store, passRefreshTime() {}, remove() {} };
});
