import { answerQuestion, lookForWords, type Judged, type Look } from '../answer/answer-question.js';
import type { SearchIndex } from '../ports/search-index.js';
import type { Page, Section } from '../types.js';
import { isDefined } from './is-defined.js';
import { questionFromHeading } from './question-from-heading.js';

/** Questions for one page. */
export interface PageQuestions {
  /** As in `Page.url`. */
  url: string;
  /** In the order of the page, never empty. */
  questions: string[];
}

const MAX_PER_PAGE = 3;
/** Questions tried for a page at most: an index of many pages is asked many of them. */
const MAX_TRIES = 8;
/** From here on an answer is not only taken to be in the pages: it is likely to be the right one. */
const SURE_CONFIDENCE = 0.62;

/**
 * Finds questions that pages answer, from their headings: those that the index itself answers, with confidence, from that very
 * section.
 *
 * @param pages of the index
 * @returns pages that have any, in their order
 */
export async function suggestQuestions(pages: Page[], index: SearchIndex): Promise<PageQuestions[]> {
  const words = new Set<string>();
  for (const page of pages) for (const section of page.sections) addWords(textOf(section), words);
  const isCommonWord = (word: string): boolean => words.has(word);

  const found: PageQuestions[] = [];
  for (const page of pages) {
    const questions: string[] = [];
    let tries = 0;
    for (const section of page.sections) {
      if (questions.length === MAX_PER_PAGE || tries === MAX_TRIES) break;
      const heading = section.headingPath.at(-1);
      const text = textOf(section);
      const question =
        heading &&
        questionFromHeading(heading, page.locale, {
          isCommonWord,
          isDefined: (word) => isDefined(word, text),
        });
      if (!question || questions.includes(question)) continue;
      tries += 1;
      if (await isAnsweredBy(section, page, question, index)) questions.push(question);
    }
    if (questions.length > 0) found.push({ url: page.url, questions });
  }
  return found;
}

/** Whether the section is what the index answers a question with, and surely. */
async function isAnsweredBy(
  { anchor }: Section,
  { url, locale, version }: Page,
  question: string,
  index: SearchIndex,
): Promise<boolean> {
  let judged: Judged | undefined;
  const look: Look = async (...asked) => (judged = await lookForWords(...asked));
  const request = { question, locale, ...(version !== undefined && { version }) };
  for await (const event of answerQuestion(request, { own: index }, look)) {
    if (event.type === 'sources' && event.sources[0]?.url !== `${url}#${anchor}`) return false;
    if (event.type === 'reading') return false;
  }
  return judged !== undefined && judged.confidence >= SURE_CONFIDENCE;
}

function textOf({ blocks }: Section): string {
  return blocks
    .flatMap((block) => (block.kind === 'paragraph' || block.kind === 'item' ? [block.text] : []))
    .join('\n');
}

function addWords(text: string, words: Set<string>): void {
  for (const [word] of text.matchAll(/[\p{L}\p{N}]+/gu)) words.add(word);
}
