import { readSuggestions } from 'docusaurus-rag-core/suggestions';
import type { PagePlace } from '../chat-props.js';

/**
 * Questions for a page of the indexed site: those its index has for it, else the tag's own where the reader is on that page. An
 * index that cannot be had is the same as one without questions: nobody needs them to ask.
 *
 * @param indexUrl folder that holds `current.json`, ending in `/`
 * @param own questions of the tag
 * @param page `undefined` on a page of another site: nothing is loaded for it
 */
export async function pageQuestions(indexUrl: string, own: string[], page?: PagePlace): Promise<string[]> {
  if (page === undefined) return own;
  // From another site, the page that is cited has an origin; the index knows paths.
  const { pathname } = new URL(page.url, indexUrl);
  const found = await readSuggestions(indexUrl, pathname).catch((error: unknown) => {
    console.warn(error);
    return [];
  });
  // What is cited is another page: what the tag offers everywhere is no follow-up to it.
  return found.length === 0 && page.url === location.pathname ? own : found;
}
