import type { AnalysedQuestion } from '../answer/question.js';
import { scriptOfLocale } from '../answer/question-language.js';
import type { SearchIndex } from '../ports/search-index.js';
import { dominantScript } from '../text/script.js';
import type { Reading } from '../types.js';
import { questionLocale } from './question-locale.js';
import { readQuestion, type ReadQuestion } from './read-question.js';

/** A locale of a site, with the way to its index. */
export interface LocaleIndex {
  /** BCP 47 tag. */
  locale: string;
  /** Undefined when there is no index, or none that holds anything. */
  open(): Promise<SearchIndex | undefined>;
}

/** A question as one index can answer it. */
export interface QuestionForIndex {
  question: AnalysedQuestion;
  /** In words, in its own language and script. */
  text: string;
  /** Where that is not as it was typed. */
  reading?: Reading | undefined;
}

/** Reads one question for the indexes of a site, in whatever language it was typed. */
export interface QuestionReader {
  /** The locale whose language the question is in. */
  locale: string;
  /** @throws RagError `QUESTION_EMPTY`, `QUESTION_TOO_LONG`, or what an index throws */
  readFor(index: SearchIndex, indexLocale: string): Promise<QuestionForIndex>;
}

/**
 * In the index of its own language, a question is looked up as it was typed or understood; into any other it is translated
 * by what that index knows of the language. One that was typed in another script's letters is understood first.
 *
 * @param locales the reader's first
 */
export function createQuestionReader(
  text: string,
  locales: readonly [LocaleIndex, ...LocaleIndex[]],
): QuestionReader {
  const [own, ...others] = locales;
  const locale = questionLocale(text, [own.locale, ...others.map((other) => other.locale)]);
  const isInOtherScript = dominantScript(text) !== scriptOfLocale(locale);
  let reading: Promise<ReadQuestion> | undefined;
  const readAtHome = (home: SearchIndex) => (reading ??= readQuestion(text, home));

  return {
    locale,
    async readFor(index, indexLocale) {
      if (indexLocale === locale) {
        const read = await readAtHome(index);
        return { question: read.question, text: read.understood ?? text, reading: readingOf(read, locale) };
      }
      const home = isInOtherScript ? await locales.find((each) => each.locale === locale)?.open() : undefined;
      const read = home && (await readAtHome(home));
      const understood = read?.understood ?? text;
      // Most questions are answered in their own language, and need none of it.
      const { translateQuestion } = await import('../translate/translate-question.js');
      const table = await index.translator?.(locale);
      return {
        question: await translateQuestion(understood, index, { locale, table }),
        text: understood,
        reading: read && readingOf(read, locale),
      };
    },
  };
}

function readingOf({ understood, corrected }: ReadQuestion, locale: string): Reading | undefined {
  if (understood !== undefined) return { kind: 'romanised', text: understood, locale };
  return corrected === undefined ? undefined : { kind: 'corrected', text: corrected, locale };
}
