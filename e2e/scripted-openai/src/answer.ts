import { keyWords } from './words.js';

/** What a chat model answers, agreed with the prompt, when the sources don't hold it. */
export const NO_ANSWER = 'NO_ANSWER';

export interface ChatMessage {
  role: string;
  content: string;
}

interface Source {
  number: string;
  text: string;
}

const SOURCE = /<source\s[^>]*?number="?(\d+)"?[^>]*>([\s\S]*?)<\/source>/gu;
const QUESTION = /<question>([\s\S]*?)<\/question>/gu;
const SENTENCE = /[^.!?۔؟\n]+(?:[.!?۔؟](?!\s)[^.!?۔؟\n]*)*[.!?۔؟]?/gu;

/**
 * Answers like a model that keeps to its sources: the sentence that shares most words with the question and the number of
 * its source, or `NO_ANSWER` when none shares any.
 *
 * @param translations of the question, whose words count like its own
 */
export function answerFromSources(messages: ChatMessage[], translations: string[] = []): string {
  const asked = keyWords([lastQuestion(messages), ...translations].join(' '));
  let best = { shared: 0, answer: NO_ANSWER };
  for (const { number, text } of lastSources(messages)) {
    for (const [sentence] of text.matchAll(SENTENCE)) {
      const { words, stems } = keyWords(sentence);
      // The very word decides between sentences that share as many: `version2` is not `version1`.
      const shared = countShared(stems, asked.stems) + countShared(words, asked.words) / 100;
      if (shared > best.shared) best = { shared, answer: `${sentence.trim()} [${number}]` };
    }
  }
  return best.answer;
}

/** The question in the last user message: in `<question>`, else its last line, without a label. */
export function lastQuestion(messages: ChatMessage[]): string {
  const content = messages.findLast(({ role }) => role === 'user')?.content ?? '';
  const marked = [...content.matchAll(QUESTION)].at(-1)?.[1];
  if (marked !== undefined) return unescape(marked).trim();
  const line = content.replace(SOURCE, '').trim().split('\n').at(-1) ?? '';
  return line.replace(/^\s*(?:question|سوال)\s*:\s*/iu, '').trim();
}

/** The numbered sources of the last message that has any. */
function lastSources(messages: ChatMessage[]): Source[] {
  for (const { content } of messages.toReversed()) {
    const sources = [...content.matchAll(SOURCE)].map(([, number = '', text = '']) => ({
      number,
      text: unescape(text),
    }));
    if (sources.length > 0) return sources;
  }
  return [];
}

function countShared(some: Set<string>, others: Set<string>): number {
  return [...some].filter((each) => others.has(each)).length;
}

function unescape(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
