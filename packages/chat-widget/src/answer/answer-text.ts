import type { AnswerPart } from '../state/conversation.js';

const MAX_SENTENCE_CHARACTERS = 240;

/** A piece of a paragraph: words, or the number in a citation mark such as `[2]`. */
export type Segment = { text: string } | { citation: number };

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

/** Paragraphs of a text: what stands between blank lines. */
export function splitParagraphs(text: string): string[] {
  return text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== '');
}

/** Parts a paragraph at its citation marks. Joined again it is the same text. */
export function splitCitationMarks(paragraph: string): Segment[] {
  return paragraph
    .split(/(\[[1-9]\d{0,2}\])/)
    .filter((piece) => piece !== '')
    .map((piece) => (/^\[\d+\]$/.test(piece) ? { citation: Number(piece.slice(1, -1)) } : { text: piece }));
}
