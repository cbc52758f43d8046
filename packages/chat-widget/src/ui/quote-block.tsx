import type { Quote } from 'docusaurus-rag-core';
import type { ReactElement } from 'react';
import type { CitedSource } from '../answer/cited-source.js';
import { textDirection } from '../answer/text-direction.js';
import { CitationMark } from './citation-mark.js';
import { CodeBlock } from './code-block.js';
import { DirectedText } from './directed-text.js';
import { directionOf, useReader } from './reader-context.js';

interface QuoteBlockProps {
  quote: Quote;
  sources: CitedSource[];
}

/** A quote in the page's own words, with its citation. */
export function QuoteBlock({ quote, sources }: QuoteBlockProps): ReactElement {
  const reader = useReader();
  const mark = <CitationMark number={quote.citation} sources={sources} passage={quote.text} />;
  if (quote.codeLanguage !== undefined) {
    return (
      <div className="rag-code-quote">
        <CodeBlock code={quote.text} language={quote.codeLanguage} />
        {mark}
      </div>
    );
  }
  const dir = textDirection(quote.text, directionOf(quote.locale, reader));
  return (
    <blockquote className="rag-quote" dir={dir} lang={quote.locale}>
      <DirectedText text={quote.text} dir={dir} /> {mark}
    </blockquote>
  );
}
