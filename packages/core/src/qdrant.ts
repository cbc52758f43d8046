export { createQdrantStore, type QdrantStoreOptions } from './adapters/qdrant/store.js';
