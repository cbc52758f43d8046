export { answerQuestion, type AnswerIndexes } from './answer/answer-question.js';
export type * from './answer/answerer.js';
export { askAsReader, type FindPassages, type ReaderAnswer } from './answer/ask-as-reader.js';
export { fuse, type Fused, type RankedList } from './answer/fuse.js';
export { MAX_QUESTION_LENGTH } from './answer/question.js';
export { quotesAnswer, quotesOf } from './answer/quotes-answer.js';
export {
  ALL_PARTS,
  FUSION_WEIGHTS,
  retrieve,
  type FusionWeights,
  type Retrieval,
  type RetrievalParts,
  type RetrieveOptions,
} from './answer/retrieve.js';
export { comparableScore } from './answer/comparable-score.js';
export { judgeSufficiency, type Evidence, type Sufficiency } from './answer/sufficiency.js';
export { ERROR_CODES, RagError, type ErrorCode } from './errors.js';
export { createFetchLoader, type Load, type LoadOptions } from './index/load.js';
export { FORMAT_VERSION, type Current } from './index/manifest.js';
export { openStaticIndex, type StaticIndex } from './index/static-index.js';
export type * from './ports/chat-model.js';
export type * from './ports/embedding-model.js';
export { KEPT_RELEASES } from './ports/index-store.js';
export type * from './ports/index-store.js';
export type * from './ports/search-index.js';
export { PUBLISHABLE_KEY } from './publishable-key.js';
export { ANALYZER_VERSION, analyserFor, type Analyser, type Token } from './text/analyse.js';
export { createTranslationTable } from './translate/translation-table.js';
export type * from './types.js';
export {
  createQuestionReader,
  type LocaleIndex,
  type QuestionForIndex,
  type QuestionReader,
} from './understand/question-reader.js';
