import type { AnswerPart } from '../state/conversation.js';

const MAX_SENTENCE_CHARACTERS = 240;

/** A paragraph of a text; `start` is its place there, in UTF-16 units. */
export interface Paragraph {
  start: number;
  text: string;
}

/** A piece of a paragraph, with its place there: words, or the number in a citation mark such as `[2]`. */
export type Segment = { start: number; text: string } | { start: number; citation: number };

/** The answer's words without marks of where they come from, parts parted by blank lines. */
export function plainAnswer(parts: AnswerPart[]): string {
  return parts.map((part) => (part.kind === 'quote' ? part.quote.text : part.text)).join('\n\n');
}

/** The first sentence of a text in any script whose sentences end in one of `.!?۔؟`, cut at 240 characters. */
export function firstSentence(text: string): string {
  const trimmed = text.trim();
  const sentence = /^.*?[.!?۔؟](?=\s|$)/su.exec(trimmed)?.[0] ?? trimmed;
  return [...sentence].slice(0, MAX_SENTENCE_CHARACTERS).join('');
}

/** What stands between the blank lines of a text. */
export function splitParagraphs(text: string): Paragraph[] {
  return [...text.matchAll(/\S[^\n]*(?:\n[^\S\n]*\S[^\n]*)*/g)].map((match) => ({
    start: match.index,
    text: match[0],
  }));
}

/** Parts a paragraph at its citation marks; the pieces joined again are the paragraph. */
export function splitCitationMarks(paragraph: string): Segment[] {
  return [...paragraph.matchAll(/\[([1-9]\d{0,2})\]|[^[]+|\[/g)].map((match) =>
    match[1] === undefined
      ? { start: match.index, text: match[0] }
      : { start: match.index, citation: Number(match[1]) },
  );
}
