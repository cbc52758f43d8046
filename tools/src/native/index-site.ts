import { openStaticIndex, type LocaleTranslations, type SearchIndex } from 'docusaurus-rag-core';
import {
  calibrate,
  chunksFromPage,
  createMemoryLoader,
  learnTranslations,
  type IndexInput,
} from 'docusaurus-rag-core/node';
import type { EvaluationSite } from './evaluation-site.js';

/** The indexes of a site, opened. */
export interface SiteIndexes {
  defaultLocale: string;
  /** By locale. */
  indexes: Map<string, SearchIndex>;
}

/** What is indexed of each locale, as the plugin's build does: chunks, calibration, and the others' languages. */
export async function indexInputs({ address, locales }: EvaluationSite): Promise<IndexInput[]> {
  const indexed: { input: IndexInput; baseUrl: string; index: SearchIndex }[] = [];
  for (const { locale, base: baseUrl, pages, latestVersions } of locales) {
    const chunks = pages.flatMap((page) => chunksFromPage(page, { site: address }));
    const input: IndexInput = { site: address, locale, pages, chunks, latestVersions };
    input.calibration = await calibrate(input);
    const index = await openStaticIndex({ load: createMemoryLoader(input) });
    for (const other of indexed) {
      const { forward, backward, pagesOnlyIn } = await learnTranslations({ index, baseUrl }, other);
      teach(other.input, locale, {
        translations: forward,
        source: index.manifest.releaseId,
        pagesOnlyThere: pagesOnlyIn.first,
      });
      teach(input, other.input.locale, {
        translations: backward,
        source: other.index.manifest.releaseId,
        pagesOnlyThere: pagesOnlyIn.second,
      });
    }
    indexed.push({ input, baseUrl, index });
  }
  return indexed.map(({ input }) => input);
}

function teach(input: IndexInput, from: string, learnt: LocaleTranslations): void {
  input.translations = { ...input.translations, [from]: learnt };
}

/** Opens in memory what is indexed. */
export async function openIndexes(inputs: IndexInput[], defaultLocale: string): Promise<SiteIndexes> {
  const indexes = new Map<string, SearchIndex>();
  for (const input of inputs) {
    indexes.set(input.locale, await openStaticIndex({ load: createMemoryLoader(input) }));
  }
  return { defaultLocale, indexes };
}
