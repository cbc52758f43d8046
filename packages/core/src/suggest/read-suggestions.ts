import { pageKey, suggestionFile, type SuggestionFile } from './suggestion-file.js';

/**
 * The questions an index has for a page: two small files over HTTP, and none of what answering needs.
 *
 * @param indexUrl folder that holds `current.json`, ending in `/`
 * @param pageUrl path of a page of that index
 * @returns at most three; none where there is no index, or nothing for the page
 * @throws TypeError or SyntaxError when the files cannot be had now
 */
export async function readSuggestions(indexUrl: string, pageUrl: string): Promise<string[]> {
  const current = await readJson<{ manifest: string; suggestions?: number }>(`${indexUrl}current.json`, {
    cache: 'no-cache',
  });
  if (!current?.suggestions) return [];
  const key = pageKey(pageUrl);
  const folder = indexUrl + current.manifest.replace(/[^/]*$/, '');
  const found = await readJson<SuggestionFile>(folder + suggestionFile(key, current.suggestions));
  return found?.[key] ?? [];
}

async function readJson<T>(url: string, init?: RequestInit): Promise<T | undefined> {
  const response = await fetch(url, init);
  return response.ok ? ((await response.json()) as T) : undefined;
}
