export { ERROR_CODES, RagError, type ErrorCode } from './errors.js';
export { PUBLISHABLE_KEY } from './publishable-key.js';
export { MAX_QUESTION_LENGTH } from './answer/question.js';
