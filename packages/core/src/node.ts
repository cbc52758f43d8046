export { calibrate, type CalibrationInput } from './calibrate/calibrate.js';
export {
  embedChunks,
  type EmbeddableChunk,
  type EmbedChunksInput,
  type EmbeddedChunks,
  type EmbeddingReport,
  type VectorCache,
} from './embed/embed-chunks.js';
export {
  embedTexts,
  type EmbeddedTexts,
  type EmbeddingProgress,
  type EmbedOptions,
  type EmbedTextsOptions,
} from './embed/embed-texts.js';
export { embeddingText } from './embed/embedding-text.js';
export { embeddingCost, estimateEmbedding, type EmbeddingEstimate } from './embed/plan-calls.js';
export { openVectorCache } from './embed/vector-cache-node.js';
export { encodeIndex, type EncodedIndex, type IndexInput } from './index/encode-index.js';
export { holdsContent } from './index/holds-content.js';
export { createFileLoader } from './index/file-loader.js';
export { createMemoryLoader } from './index/memory-index.js';
export { writeStaticIndex, type IndexSummary } from './index/write-static-index.js';
export { writeTranslations, type ReleaseTranslations } from './index/write-translations.js';
export {
  encodeTranslationTable,
  type EncodedTranslationTable,
} from './translate/encode-translation-table.js';
export {
  learnTranslations,
  type IndexedLocale,
  type LearntTranslations,
} from './translate/learn-translations.js';
export { alignCorpus } from './translate/align-corpus.js';
export {
  trainTranslations,
  type Dictionary,
  type TranslationSources,
} from './translate/train-translations.js';
export { contentHash } from './ingest/content-hash.js';
export { chunksFromPage } from './ingest/chunks-from-page.js';
export { pagesFromPassages } from './ingest/pages-from-passages.js';
export { pageFromHtml } from './ingest/page-from-html.js';
export { openPageReader, type PageReader } from './ingest/page-reader.js';
export type { ReadPage } from './ingest/read-page.js';
export { suggestQuestions, type PageQuestions } from './suggest/suggest-questions.js';
export { writeSuggestions } from './suggest/write-suggestions.js';
