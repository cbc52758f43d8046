export { createAnswerer, type AnswererOptions } from './answer/create-answerer.js';
export { EMBEDDING_LIMIT_MS } from './answer/question-embedder.js';
export { REWRITE_LIMIT_MS } from './answer/generated/rewriter.js';
