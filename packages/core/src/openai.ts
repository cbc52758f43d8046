export { createOpenAiChatModel, type OpenAiChatModelOptions } from './adapters/openai/chat-model.js';
export {
  createOpenAiEmbeddingModel,
  openAiEmbeddingModel,
  type OpenAiEmbeddingModelOptions,
} from './adapters/openai/embedding-model.js';
