import type { Citation } from 'docusaurus-rag-core';
import type { ReactElement } from 'react';
import { format } from '../messages/format.js';
import { CitationLink } from './citation-link.js';
import { useReader } from './reader-context.js';

interface CitationMarkProps {
  number: number;
  sources: Citation[];
}

/** `[n]` as a link to source n; as it stands when there is no such source. */
export function CitationMark({ number, sources }: CitationMarkProps): ReactElement {
  const { messages } = useReader();
  const citation = sources.find((source) => source.number === number);
  const mark = `[${number}]`;
  if (citation === undefined) return <>{mark}</>;
  return (
    <CitationLink
      className="rag-citation-mark"
      citation={citation}
      label={format(messages.sourceLabel, { number, title: citation.title })}
      text={mark}
    />
  );
}
