import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PageReader, ReadPage } from 'docusaurus-rag-core/node';
import type { Site, SiteLocale } from '../site.js';
import { builtFile } from './built-file.js';
import type { LeftOut } from './left-out.js';
import type { SelectedPage } from './select.js';

/** Reads the built pages of the current locale, in the order given. */
export async function readPages(
  selected: SelectedPage[],
  { site, trailingSlash, reader }: { site: Site; trailingSlash: boolean | undefined; reader: PageReader },
): Promise<{ pages: ReadPage[]; leftOut: LeftOut[] }> {
  const pages: ReadPage[] = [];
  const leftOut: LeftOut[] = [];
  for (const selection of selected) {
    const { route } = selection;
    const read = await readPage(selection, site.current);
    if (!read) leftOut.push({ route, reason: 'missing' });
    else if (read.chunks.length === 0) leftOut.push({ route, reason: 'empty' });
    else if (selection.mayBeUntranslated && (await isLikeDefault(selection, read))) {
      leftOut.push({ route, reason: 'untranslated' });
    } else pages.push(read);
  }
  return { pages, leftOut };

  async function readPage(
    { route, title, version }: SelectedPage,
    locale: SiteLocale,
  ): Promise<ReadPage | undefined> {
    const html = await readBuilt(
      join(locale.outDir, builtFile(route, { baseUrl: locale.baseUrl, trailingSlash })),
    );
    if (html === undefined) return undefined;
    return reader.read(html, {
      url: new URL(route, 'https://site.invalid').pathname,
      locale: locale.language,
      ...(title !== undefined && { title }),
      ...(version !== undefined && { version }),
    });
  }

  /** A page that cannot be compared, because this locale is built alone, counts as untranslated. */
  async function isLikeDefault(selection: SelectedPage, { page }: ReadPage): Promise<boolean> {
    const route = site.default.baseUrl + selection.route.slice(site.current.baseUrl.length);
    const twin =
      site.default.outDir === site.current.outDir
        ? undefined
        : await readPage({ ...selection, route }, site.default);
    return !twin || JSON.stringify(twin.page.sections) === JSON.stringify(page.sections);
  }
}

async function readBuilt(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
