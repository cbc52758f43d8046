import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { checkCurrent } from '../index/manifest.js';
import { fileCount, pageKey, suggestionFile, type SuggestionFile } from './suggestion-file.js';
import type { PageQuestions } from './suggest-questions.js';

/**
 * Adds questions for its pages to the release in use; one that has them already, made of the same input by the same code, keeps
 * them.
 *
 * @param dir the folder that holds `current.json`
 * @param find called where there are none yet
 * @returns number of questions added; undefined when they were kept
 * @throws RagError `INDEX_…` when there is no release that this version reads
 */
export async function writeSuggestions(
  dir: string,
  find: () => Promise<PageQuestions[]>,
): Promise<number | undefined> {
  const current = checkCurrent(JSON.parse(await readFile(join(dir, 'current.json'), 'utf8')));
  if (current.suggestions !== undefined) return undefined;
  const pages = await find();
  const files = fileCount(pages.length);
  const contents = new Map<string, SuggestionFile>();
  for (let i = 0; i < files; i += 1) contents.set(`suggestions/${i}.json`, {});
  for (const { url, questions } of pages) {
    const key = pageKey(url);
    const content = contents.get(suggestionFile(key, files));
    // Versions and docs instances have their own paths; a page found twice says the same twice.
    if (content) content[key] = questions;
  }
  const folder = join(dir, dirname(current.manifest));
  if (files > 0) await mkdir(join(folder, 'suggestions'), { recursive: true });
  for (const [file, content] of contents) await writeFile(join(folder, file), JSON.stringify(content));

  await writeFile(join(dir, 'current.json.new'), JSON.stringify({ ...current, suggestions: files }));
  await rename(join(dir, 'current.json.new'), join(dir, 'current.json'));
  return pages.reduce((sum, { questions }) => sum + questions.length, 0);
}
