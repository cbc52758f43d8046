export { createAnswerer, type AnswererOptions } from './answer/create-answerer.js';
export { EMBEDDING_LIMIT_MS } from './answer/question-embedder.js';
export { REWRITE_LIMIT_MS } from './answer/generated/rewriter.js';
export { MAX_ANSWER_TOKENS } from './answer/generated/generate-answer.js';
export { MAX_REWRITE_TOKENS } from './answer/generated/rewrite-question.js';
export { estimateTokens } from './embed/estimate-tokens.js';
