export { answerQuestion, type AnswerIndexes } from './answer/answer-question.js';
export { MAX_QUESTION_LENGTH } from './answer/question.js';
export {
  ALL_PARTS,
  retrieve,
  type Retrieval,
  type RetrievalParts,
  type RetrieveOptions,
} from './answer/retrieve.js';
export { createStaticTransport, type StaticTransportOptions } from './answer/static-transport.js';
export { judgeSufficiency, type Sufficiency } from './answer/sufficiency.js';
export { ERROR_CODES, RagError, type ErrorCode } from './errors.js';
export { createFetchLoader, type Load, type LoadOptions } from './index/load.js';
export { FORMAT_VERSION, type Current, type Manifest } from './index/manifest.js';
export { openStaticIndex, type Hit, type StaticIndex, type WeightedTerm } from './index/static-index.js';
export { ANALYZER_VERSION, analyserFor, type Analyser, type Token } from './text/analyse.js';
export type * from './types.js';
