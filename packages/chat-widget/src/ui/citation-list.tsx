import type { Citation } from 'docusaurus-rag-core';
import { useId, type ReactElement } from 'react';
import { CitationLink } from './citation-link.js';

interface CitationListProps {
  title: string;
  citations: Citation[];
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
            <CitationLink
              className="rag-source-link"
              citation={citation}
              text={[citation.title, ...citation.headingPath].join(' › ')}
            />
          </li>
        ))}
      </ol>
    </div>
  );
}
