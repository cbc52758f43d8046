import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openStaticIndex, RagError } from 'docusaurus-rag-core';
import { createFileLoader } from 'docusaurus-rag-core/node';

/** Where the index of each locale of a built site is. */
export interface BuiltIndexes {
  /** Folders that hold a `current.json`, by BCP 47 tag. */
  dirs: Map<string, string>;
  defaultLocale: string;
}

/**
 * Finds the indexes in a site's `build` folder: the default locale's at its top, the others in their locales' folders.
 *
 * @throws RagError `INDEX_NOT_FOUND` when the site is not built
 */
export async function findBuiltIndexes(siteDir: string): Promise<BuiltIndexes> {
  const buildDir = join(siteDir, 'build');
  const top = join(buildDir, 'rag');
  if (!existsSync(join(top, 'current.json'))) {
    throw new RagError(
      'INDEX_NOT_FOUND',
      `There is no index in ${top}. Build the site first (docusaurus build).`,
    );
  }
  const entries = await readdir(buildDir, { withFileTypes: true });
  const others = entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(buildDir, name, 'rag'))
    .filter((dir) => existsSync(join(dir, 'current.json')));
  const defaultLocale = await localeOf(top);
  const dirs = new Map([[defaultLocale, top]]);
  for (const dir of others) dirs.set(await localeOf(dir), dir);
  return { dirs, defaultLocale };
}

async function localeOf(dir: string): Promise<string> {
  return (await openStaticIndex({ load: createFileLoader(dir) })).manifest.locale;
}
