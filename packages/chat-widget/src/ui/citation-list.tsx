import { useId, type ReactElement } from 'react';
import type { CitedSource } from '../answer/cited-source.js';
import { textDirection } from '../answer/text-direction.js';
import { CitationLink } from './citation-link.js';
import { directionOf, useReader } from './reader-context.js';

interface CitationListProps {
  title: string;
  citations: CitedSource[];
}

/** Links to the cited places, numbered as in the answer. */
export function CitationList({ title, citations }: CitationListProps): ReactElement | null {
  const titleId = useId();
  if (citations.length === 0) return null;
  return (
    <div className="rag-sources">
      <p id={titleId} className="rag-sources-title" dir="auto">
        {title}
      </p>
      <ol className="rag-source-list" aria-labelledby={titleId}>
        {citations.map((citation) => (
          <li key={citation.number} className="rag-source">
            <span className="rag-source-number">{citation.number}</span>
            <SourceLink citation={citation} />
          </li>
        ))}
      </ol>
    </div>
  );
}

function SourceLink({ citation }: { citation: CitedSource }): ReactElement {
  const reader = useReader();
  const place = [citation.title, ...citation.headingPath].join(' › ');
  return (
    <CitationLink
      kind="source"
      className="rag-source-link"
      citation={citation}
      lang={citation.locale}
      dir={textDirection(place, directionOf(citation.locale, reader))}
    >
      {place}
    </CitationLink>
  );
}
