import { englishQuestion, type HeadingPlace } from './english-question.js';
import { urduQuestion } from './urdu-question.js';

/** In characters. Longer ones do not fit a button, and are hardly a question. */
const MAX_LENGTH = 80;

/**
 * Words a heading as a question that a reader might ask, without a model. A heading that is a question already is taken as it
 * is, in any language; others in English and Urdu, where their form tells how.
 *
 * @param locale BCP 47 tag of the page
 * @returns nothing for headings such as “Next steps”, and for those whose question cannot be told
 */
export function questionFromHeading(
  heading: string,
  locale: string,
  place: HeadingPlace,
): string | undefined {
  const text = heading
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim()
    // Its number, and what leads on to the text below.
    .replace(/^(?:\p{N}+[.)]\s*)+/u, '')
    .replace(/\s*[:.…۔]+$/u, '');
  const question = inLanguage(text, locale.toLowerCase().split(/[-_]/)[0], place);
  return question !== undefined && question.length <= MAX_LENGTH ? question : undefined;
}

function inLanguage(text: string, language: string | undefined, place: HeadingPlace): string | undefined {
  switch (language) {
    case 'en':
      return englishQuestion(text, place);
    case 'ur':
      return urduQuestion(text, place);
    default:
      return /\s\S+\s.*[?؟]$|[？]$/u.test(text) ? text : undefined;
  }
}
