import { readSuggestions } from 'docusaurus-rag-core/suggestions';
import type { ClientData } from '../client-data.js';

/** By page: a reader who begins anew is offered the same ones again. */
const found = new Map<string, Promise<string[]>>();

/** Questions for a page: those the build found in its headings, else the site's own where the reader is on that page. */
export async function pageSuggestions(
  url: string,
  { baseUrl, otherBaseUrls, indexUrl, suggestions }: ClientData,
): Promise<string[]> {
  const isOfThisLocale = url.startsWith(baseUrl) && !otherBaseUrls.some((other) => url.startsWith(other));
  if (isOfThisLocale && !found.has(url)) {
    const reading = readSuggestions(indexUrl, url);
    found.set(url, reading);
    reading.catch(() => found.delete(url));
  }
  const own = await (found.get(url) ?? Promise.resolve([])).catch(warned);
  // What is cited is another page: what the site offers everywhere is no follow-up to it.
  return own.length === 0 && url === location.pathname ? suggestions : own;
}

/** Nobody needs them to ask; the site's owner needs to know why there are none. */
function warned(error: unknown): string[] {
  console.warn(error);
  return [];
}
