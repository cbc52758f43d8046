import type { LocaleContent, Page, Passage, StaticIndex } from 'docusaurus-rag-core';
import { contentHash } from 'docusaurus-rag-core/node';

/** What a locale's static index holds, as it is published elsewhere: the same chunks under the same ids. */
export async function staticContent(index: StaticIndex): Promise<LocaleContent> {
  const { manifest } = index;
  const passages = await index.passages(Array.from({ length: manifest.chunks }, (_, ordinal) => ordinal));
  return {
    locale: manifest.locale,
    pages: pagesOf(passages),
    chunks: passages.map((passage) => ({ ...passage, contentHash: contentHash(passage) })),
    latestVersions: manifest.versions.filter(({ latest }) => latest).map(({ name }) => name),
    calibration: manifest.calibration,
    translations: await translationsOf(index),
  };
}

/** What the locale was taught of the others' languages. */
async function translationsOf(index: StaticIndex): Promise<LocaleContent['translations']> {
  const tables: NonNullable<LocaleContent['translations']> = {};
  for (const [from, { source, pagesOnlyThere }] of Object.entries(index.manifest.translations ?? {})) {
    const table = await index.translator?.(from);
    if (table) tables[from] = { translations: await table.all(), source, pagesOnlyThere };
  }
  return tables;
}

/** Pages with their sections, as far as they hold text; the blocks themselves are in the chunks. */
function pagesOf(passages: Passage[]): Page[] {
  const pages: Page[] = [];
  for (const { url, title, locale, version, anchor, headingPath } of passages) {
    let page = pages.at(-1);
    if (page?.url !== url) {
      page = { url, title, locale, ...(version !== undefined && { version }), sections: [] };
      pages.push(page);
    }
    if (page.sections.at(-1)?.anchor !== anchor) page.sections.push({ anchor, headingPath, blocks: [] });
  }
  return pages;
}
