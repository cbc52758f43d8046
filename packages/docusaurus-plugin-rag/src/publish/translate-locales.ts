import { RagError, type StaticIndex } from 'docusaurus-rag-core';
import type * as core from 'docusaurus-rag-core/node';
import type { LearntTranslations } from 'docusaurus-rag-core/node';
import { openIndex, openIndexIfBuilt } from '../cli/built-site.js';
import { otherLocales, shareLanguage, type Site, type SiteLocale } from '../site.js';

/** What a locale and one of the others were taught of each other's language. */
export interface TaughtPair {
  /** Docusaurus's names. */
  locales: [string, string];
  pagePairs: number;
  texts: number;
  /** Words of either locale that the other's questions can be asked for by. */
  words: [number, number];
  /** Of both tables, as stored. */
  bytes: number;
  untranslated: string[];
  durationMs: number;
}

type Core = Pick<typeof core, 'encodeTranslationTable' | 'learnTranslations' | 'writeTranslations'>;

/**
 * Teaches the index of the locale just built, and those of the others that are there, to be asked in each other's language,
 * from the pages they have in common; those that are as they were stay taught. The last locale of a build finds all the
 * others; one that is built alone finds those of former builds.
 *
 * @param onPair called before a pair is learnt
 */
export async function translateLocales(
  site: Site,
  { encodeTranslationTable, learnTranslations, writeTranslations }: Core,
  onPair: (names: [string, string]) => void,
): Promise<TaughtPair[]> {
  const pairs: TaughtPair[] = [];
  const { current } = site;
  for (const other of otherLocales(site)) {
    if (shareLanguage(current, other)) continue;
    const index = await openIndex(current);
    const otherIndex = await openIfReadable(other);
    if (!otherIndex || otherIndex.manifest.chunks === 0 || index.manifest.chunks === 0) continue;

    const isKnown =
      index.manifest.translations?.[other.language]?.source === otherIndex.current.input &&
      otherIndex.manifest.translations?.[current.language]?.source === index.current.input;
    if (isKnown) continue;

    const startedAt = performance.now();
    onPair([current.name, other.name]);
    const learnt: LearntTranslations = await learnTranslations(
      { index, baseUrl: current.baseUrl },
      { index: otherIndex, baseUrl: other.baseUrl },
    );
    const forward = encodeTranslationTable(learnt.forward, await otherIndex.words());
    const backward = encodeTranslationTable(learnt.backward, await index.words());
    await writeTranslations(other.indexDir, {
      from: current.language,
      source: index.current.input,
      pagesOnlyThere: learnt.pagesOnlyIn.first,
      ...forward,
    });
    await writeTranslations(current.indexDir, {
      from: other.language,
      source: otherIndex.current.input,
      pagesOnlyThere: learnt.pagesOnlyIn.second,
      ...backward,
    });
    pairs.push({
      locales: [current.name, other.name],
      pagePairs: learnt.pagePairs,
      texts: learnt.texts,
      words: [learnt.forward.size, learnt.backward.size],
      bytes: forward.bytes + backward.bytes,
      untranslated: learnt.untranslated,
      durationMs: performance.now() - startedAt,
    });
  }
  return pairs;
}

/** A former build's index may be of another version: then its own build, which follows, teaches both. */
async function openIfReadable(locale: SiteLocale): Promise<StaticIndex | undefined> {
  try {
    return await openIndexIfBuilt(locale);
  } catch (error) {
    const isOutdated =
      error instanceof RagError &&
      (error.code === 'INDEX_ANALYZER_MISMATCH' || error.code === 'INDEX_FORMAT_MISMATCH');
    if (isOutdated) return undefined;
    throw error;
  }
}
