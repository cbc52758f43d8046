/** Pages whose questions share a file: a few kilobytes, so that a reader loads no site's worth. */
const PAGES_PER_FILE = 32;

/** Questions by `pageKey`, as a file holds them. */
export type SuggestionFile = Record<string, string[]>;

/** The same for every way a page's path may be written: encoded, with a slash or an extension at its end. */
export function pageKey(url: string): string {
  let path = url.replace(/[?#].*$/s, '');
  try {
    path = decodeURI(path);
  } catch {
    // No browser shows a path that cannot be decoded differently.
  }
  return path.replace(/(?:\/index)?\.html$|\/+$/, '');
}

export const fileCount = (pages: number): number => Math.ceil(pages / PAGES_PER_FILE);

/** Path of the file that has a page's questions, below the release's locale. @param key as `pageKey` gives it */
export function suggestionFile(key: string, files: number): string {
  let hash = 0;
  for (let i = 0; i < key.length; i += 1) hash = (Math.imul(hash, 31) + key.charCodeAt(i)) >>> 0;
  return `suggestions/${hash % files}.json`;
}
