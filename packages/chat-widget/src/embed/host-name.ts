/** Name of the element that holds the embedded chat. */
export const EMBED_HOST = 'rag-chat';
