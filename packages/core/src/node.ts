export { encodeIndex, type EncodedIndex, type IndexInput } from './index/encode-index.js';
export { createFileLoader } from './index/file-loader.js';
export { createMemoryLoader } from './index/memory-index.js';
export { writeStaticIndex, type IndexSummary } from './index/write-static-index.js';
export { chunksFromPage } from './ingest/chunks-from-page.js';
export { pageFromHtml } from './ingest/page-from-html.js';
export { openPageReader, type PageReader, type ReadPage } from './ingest/page-reader.js';
