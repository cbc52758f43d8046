import { createTranslationTable, type SearchIndex } from 'docusaurus-rag-core';
import type { ParallelTexts } from 'docusaurus-rag-core/evaluate';
import {
  alignCorpus,
  encodeTranslationTable,
  trainTranslations,
  type Dictionary,
} from 'docusaurus-rag-core/node';

/** Indexes of a corpus by locale. */
export type Indexes = Map<string, SearchIndex>;

/**
 * Teaches every index of a corpus the other languages of the corpus and of its questions: from parallel texts where there
 * are any, by sound, and by the general list that is shipped.
 *
 * @param locales of the questions
 */
export async function translateCorpus(
  indexes: Indexes,
  locales: string[],
  { parallel, say }: { parallel: ParallelTexts | undefined; say: (line: string) => void },
): Promise<Indexes> {
  const words = new Map(
    await Promise.all([...indexes].map(async ([locale, index]) => [locale, await index.words()] as const)),
  );
  const dictionaryOf = (locale: string): Dictionary => ({ locale, words: words.get(locale) ?? [] });
  const asked = [...new Set([...indexes.keys(), ...locales, ...(parallel?.locales ?? [])])];
  return new Map(
    [...indexes].map(([locale, index]) => {
      const tables = new Map(
        asked
          .filter((other) => other !== locale)
          .map((other) => [other, learn(dictionaryOf(other), dictionaryOf(locale), parallel, say)]),
      );
      return [locale, { ...index, translator: async (other: string) => tables.get(other) }];
    }),
  );
}

function learn(
  from: Dictionary,
  to: Dictionary,
  parallel: ParallelTexts | undefined,
  say: (line: string) => void,
): ReturnType<typeof createTranslationTable> {
  const since = performance.now();
  const texts = alignCorpus(alignedTexts(parallel, from.locale, to.locale), {
    from: from.locale,
    to: to.locale,
  });
  const { forward } = trainTranslations({ from, to, texts });
  const seconds = (performance.now() - since) / 1000;
  const { bytes } = encodeTranslationTable(forward, to.words);
  say(
    `${from.locale} → ${to.locale}: ${forward.size.toLocaleString('en')} words translated, ` +
      `${texts.length.toLocaleString('en')} aligned texts, ${seconds.toFixed(1)} s, ${(bytes / 1000).toFixed(1)} kB.`,
  );
  return createTranslationTable(forward);
}

/** The parallel texts in this order of languages; none when they are in others. */
function alignedTexts(
  parallel: ParallelTexts | undefined,
  from: string,
  to: string,
): { from: string; to: string }[] {
  const first = parallel?.locales.indexOf(from) ?? -1;
  const second = parallel?.locales.indexOf(to) ?? -1;
  if (!parallel || first < 0 || second < 0) return [];
  return parallel.texts.map((texts) => ({ from: texts[first] ?? '', to: texts[second] ?? '' }));
}
