import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PageReader, ReadPage } from 'docusaurus-rag-core/node';
import type { Site, SiteLocale } from '../site.js';
import { builtFile } from './built-file.js';
import type { LeftOut } from './left-out.js';
import type { SelectedPage } from './select.js';

/** Reads the built pages of the current locale, in the order given. */
export function readPages(
  selected: SelectedPage[],
  { site, trailingSlash, reader }: { site: Site; trailingSlash: boolean | undefined; reader: PageReader },
): { pages: ReadPage[]; leftOut: LeftOut[] } {
  const pages: ReadPage[] = [];
  const leftOut: LeftOut[] = [];
  for (const selection of selected) {
    const { route } = selection;
    const read = readPage(selection, site.current);
    if (!read) leftOut.push({ route, reason: 'missing' });
    else if (read.chunks.length === 0) leftOut.push({ route, reason: 'empty' });
    else if (selection.mayBeUntranslated && isLikeDefault(selection, read)) {
      leftOut.push({ route, reason: 'untranslated' });
    } else pages.push(read);
  }
  return { pages, leftOut };

  function readPage({ route, title, version }: SelectedPage, locale: SiteLocale): ReadPage | undefined {
    const html = readBuilt(join(locale.outDir, builtFile(route, { baseUrl: locale.baseUrl, trailingSlash })));
    if (html === undefined) return undefined;
    return reader.read(html, {
      url: new URL(route, 'https://site.invalid').pathname,
      locale: locale.language,
      ...(title !== undefined && { title }),
      ...(version !== undefined && { version }),
    });
  }

  /** A page that cannot be compared, because this locale is built alone, counts as untranslated. */
  function isLikeDefault(selection: SelectedPage, { page }: ReadPage): boolean {
    const route = site.default.baseUrl + selection.route.slice(site.current.baseUrl.length);
    const twin =
      site.default.outDir === site.current.outDir
        ? undefined
        : readPage({ ...selection, route }, site.default);
    return !twin || JSON.stringify(twin.page.sections) === JSON.stringify(page.sections);
  }
}

function readBuilt(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
