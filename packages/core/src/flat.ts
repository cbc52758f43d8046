export { createFlatStore, type FlatStoreOptions } from './adapters/flat/flat-store.js';
export { createStaticSiteStore, type StaticSiteStoreOptions } from './adapters/flat/static-site-store.js';
export type { VectorKind } from './adapters/flat/vectors-file.js';
