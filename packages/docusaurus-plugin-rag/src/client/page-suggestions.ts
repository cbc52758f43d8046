import { readSuggestions } from 'docusaurus-rag-core/suggestions';
import type { ClientData } from '../client-data.js';

/** Questions for a page: those the build found in its headings, else the site's own where the reader is on that page. */
export async function pageSuggestions(
  url: string,
  { baseUrl, otherBaseUrls, indexUrl, suggestions }: ClientData,
): Promise<string[]> {
  const isOfThisLocale = url.startsWith(baseUrl) && !otherBaseUrls.some((other) => url.startsWith(other));
  const found = isOfThisLocale ? await readSuggestions(indexUrl, url).catch(warned) : [];
  // What is cited is another page: what the site offers everywhere is no follow-up to it.
  return found.length === 0 && url === location.pathname ? suggestions : found;
}

/** Nobody needs them to ask; the site's owner needs to know why there are none. */
function warned(error: unknown): string[] {
  console.warn(error);
  return [];
}
