import type { Citation, Quote } from 'docusaurus-rag-core';
import type { ReactElement } from 'react';
import { CitationMark } from './citation-mark.js';
import { useReader } from './reader-context.js';

interface QuoteBlockProps {
  quote: Quote;
  sources: Citation[];
}

/** A quote in the page's own words, with its citation. */
export function QuoteBlock({ quote, sources }: QuoteBlockProps): ReactElement {
  const { messages } = useReader();
  const mark = <CitationMark number={quote.citation} sources={sources} />;
  if (quote.codeLanguage !== undefined) {
    return (
      <div className="rag-code-quote">
        {/* Reachable by keyboard, so that long lines can be scrolled. */}
        <pre className="rag-code" dir="ltr" tabIndex={0} role="group" aria-label={messages.codeLabel}>
          <code>{quote.text}</code>
        </pre>
        {mark}
      </div>
    );
  }
  return (
    <blockquote className="rag-quote" dir="auto" lang={quote.locale}>
      {quote.text} {mark}
    </blockquote>
  );
}
