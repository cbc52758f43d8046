import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { RagError } from 'docusaurus-rag-core';

/** Where the static index of one locale is. */
export interface SiteLocale {
  /** BCP 47 tag. */
  locale: string;
  /** Folder of the locale's `current.json`. */
  dir: string;
}

const INDEX_FOLDER = 'rag';

/**
 * Finds the indexes of a built site: the default locale's in its folder, the others in folders below.
 *
 * @throws RagError `INDEX_NOT_FOUND` when there is none
 */
export async function findSiteLocales(siteDir: string): Promise<SiteLocale[]> {
  const below = await readdir(siteDir, { withFileTypes: true }).catch(() => []);
  const folders = [
    siteDir,
    ...below.filter((each) => each.isDirectory()).map(({ name }) => join(siteDir, name)),
  ];
  const found: SiteLocale[] = [];
  for (const dir of folders.map((folder) => join(folder, INDEX_FOLDER))) {
    const locale = await readLocale(join(dir, 'current.json'));
    if (locale !== undefined && !found.some((each) => each.locale === locale)) found.push({ locale, dir });
  }
  if (found.length > 0) return found;
  throw new RagError(
    'INDEX_NOT_FOUND',
    `${siteDir} holds no index (${INDEX_FOLDER}/current.json, there or one folder below). Build the site with docusaurus-plugin-rag, or set RAG_SITE_DIR to the folder of the built site.`,
  );
}

async function readLocale(file: string): Promise<string | undefined> {
  try {
    const { locale } = JSON.parse(await readFile(file, 'utf8')) as { locale?: unknown };
    return typeof locale === 'string' ? locale : undefined;
  } catch {
    // No index, or none that can be read: the store says more when a question needs it.
    return undefined;
  }
}
