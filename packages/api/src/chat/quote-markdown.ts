import type { Quote } from 'docusaurus-rag-core';

/** A quote with the number of its source, for clients that know text alone. */
export function quoteMarkdown({ text, codeLanguage, citation }: Quote): string {
  if (codeLanguage === undefined) return `${text} [${citation}]`;
  const longestRun = Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(Math.max(3, longestRun + 1));
  return `${fence}${codeLanguage}\n${text}\n${fence}\n\n[${citation}]`;
}

/** Between the quotes of an answer. */
export const QUOTE_SEPARATOR = '\n\n';
