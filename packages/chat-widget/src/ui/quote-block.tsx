import type { Citation, Quote } from 'docusaurus-rag-core';
import type { ReactElement } from 'react';
import { textDirection } from '../answer/text-direction.js';
import { CitationMark } from './citation-mark.js';
import { directionOf, useReader } from './reader-context.js';

interface QuoteBlockProps {
  quote: Quote;
  sources: Citation[];
}

/** A quote in the page's own words, with its citation. */
export function QuoteBlock({ quote, sources }: QuoteBlockProps): ReactElement {
  const reader = useReader();
  const mark = <CitationMark number={quote.citation} sources={sources} />;
  if (quote.codeLanguage !== undefined) {
    return (
      <div className="rag-code-quote">
        <pre className="rag-code" dir="ltr">
          <code>{quote.text}</code>
        </pre>
        {mark}
      </div>
    );
  }
  return (
    <blockquote
      className="rag-quote"
      dir={textDirection(quote.text, directionOf(quote.locale, reader))}
      lang={quote.locale}
    >
      {quote.text} {mark}
    </blockquote>
  );
}
