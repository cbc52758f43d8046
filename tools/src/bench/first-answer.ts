import { answerQuestion, openStaticIndex, RagError } from 'docusaurus-rag-core';
import type { BuiltIndexes } from './built-indexes.js';
import { createCountingLoader, nothingLoaded, type Loaded } from './counting-loader.js';

/**
 * Asks as the chat does when it is opened for the first time: nothing is loaded yet, and other locales' indexes are
 * opened while none answers.
 *
 * @throws RagError `OPTION_INVALID` for a locale the site does not have
 */
export async function loadFirstAnswer(
  question: string,
  locale: string,
  { dirs, defaultLocale }: BuiltIndexes,
): Promise<Loaded> {
  const loaded = nothingLoaded();
  const open = (dir: string) => openStaticIndex({ load: createCountingLoader(dir, loaded) });
  const own = dirs.get(locale);
  const others = [...dirs]
    .filter(([other]) => other !== locale)
    .sort(([a], [b]) => Number(b === defaultLocale) - Number(a === defaultLocale))
    .map(([other, dir]) => {
      let opening: ReturnType<typeof open> | undefined;
      return { locale: other, open: () => (opening ??= open(dir)) };
    });
  if (own === undefined) {
    const known = [...dirs.keys()].join(', ');
    throw new RagError(
      'OPTION_INVALID',
      `The site has no index of the locale "${locale}". It has: ${known}.`,
    );
  }
  const events = answerQuestion({ question, locale }, { own: await open(own), others });
  for await (const event of events) if (event.type === 'finish') return loaded;
  return loaded;
}
