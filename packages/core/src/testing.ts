export {
  BILINGUAL_QUESTIONS,
  contentOf,
  createBilingualContent,
  embedText,
  type ContentOptions,
  type TextSketch,
} from './testing/index-content.js';
export { describeIndexStore } from './testing/index-store-contract.js';
export { createMemoryStore } from './testing/memory-store.js';
export { describeSameRanking } from './testing/same-ranking-contract.js';
export type { StorePlace } from './testing/store-places.js';
export { describeChatModel, type ChatModelMaker } from './testing/chat-model-contract.js';
export { describeEmbeddingModel, type EmbeddingModelMaker } from './testing/embedding-model-contract.js';
