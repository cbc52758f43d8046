import { readSuggestions } from 'docusaurus-rag-core/suggestions';
import type { PagePlace } from '../chat-props.js';

/**
 * Questions for a page of the indexed site: those its index has for it, else the tag's own where the reader is on that page. An
 * index that cannot be had is the same as one without questions: nobody needs them to ask.
 *
 * @param indexUrl folder that holds `current.json`, ending in `/`
 * @param own questions of the tag
 */
export async function pageQuestions(indexUrl: string, own: string[], { url }: PagePlace): Promise<string[]> {
  const found = await readSuggestions(indexUrl, url).catch((error: unknown) => {
    console.warn(error);
    return [];
  });
  // What is cited is another page: what the tag offers everywhere is no follow-up to it.
  return found.length === 0 && url === location.pathname ? own : found;
}
