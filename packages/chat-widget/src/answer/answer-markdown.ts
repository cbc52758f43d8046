import type { Citation } from 'docusaurus-rag-core';
import type { AnswerPart, Entry } from '../state/conversation.js';
import { citationHref } from './citation-href.js';

/** Signs that would mark something in the middle of a line; `_` does so only at the edge of a word. */
const INLINE_MARKS = /[\\`*[\]<]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;
/** Signs that would make a block of a line they begin. */
const BLOCK_MARKS = /^(\s*(?:\d+(?=[.)]))?)([-+#>.)])/gmu;

/** An answer with its sources as Markdown, with whole addresses, for pasting it elsewhere; parts parted by blank lines. */
export function answerMarkdown(
  { parts, sources }: Pick<Entry, 'parts' | 'sources'>,
  title: string,
  siteUrl = location.origin,
): string {
  const blocks = parts.map(partMarkdown);
  if (sources.length > 0)
    blocks.push(
      `**${escapeInline(title)}**\n\n${sources.map((source) => sourceMarkdown(source, siteUrl)).join('\n')}`,
    );
  return `${blocks.join('\n\n')}\n`;
}

function partMarkdown(part: AnswerPart): string {
  if (part.kind === 'text') return part.text.trim();
  const { text, codeLanguage, citation } = part.quote;
  if (codeLanguage !== undefined) return `${fenced(text, codeLanguage)}\n\n[${citation}]`;
  return plainMarkdown(text.trim()).concat(` [${citation}]`).replaceAll(/^/gm, '> ');
}

/** Code between fences longer than any inside of it. */
function fenced(code: string, language: string): string {
  const longest = Math.max(2, ...Array.from(code.matchAll(/`+/g), ([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${code}\n${fence}`;
}

function sourceMarkdown({ number, title, headingPath, url }: Citation, siteUrl: string): string {
  const name = escapeInline([title, ...headingPath].join(' › '));
  const href = citationHref(url, siteUrl);
  // In angle brackets an address may hold anything but these.
  const address = href && new URL(href, location.origin).href.replaceAll(/[<>]/g, encodeURIComponent);
  return `${number}. ${address === undefined ? name : `[${name}](<${address}>)`}`;
}

/** Words that are not Markdown, written so that they read the same as Markdown. */
export function plainMarkdown(text: string): string {
  return escapeInline(text).replaceAll(BLOCK_MARKS, String.raw`$1\$2`);
}

function escapeInline(text: string): string {
  return text.replaceAll(INLINE_MARKS, String.raw`\$&`);
}
