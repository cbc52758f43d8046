import type { LocaleContent, StaticIndex } from 'docusaurus-rag-core';
import { contentHash, pagesFromPassages } from 'docusaurus-rag-core/node';

/** What a locale's static index holds, as it is published elsewhere: the same chunks under the same ids. */
export async function staticContent(index: StaticIndex): Promise<LocaleContent> {
  const { manifest } = index;
  const passages = await index.passages(Array.from({ length: manifest.chunks }, (_, ordinal) => ordinal));
  return {
    locale: manifest.locale,
    pages: pagesFromPassages(passages),
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
