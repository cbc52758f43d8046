import { useId, useRef, type ReactElement } from 'react';
import type { CitedSource } from '../answer/cited-source.js';
import { format } from '../messages/format.js';
import { CitationLink } from './citation-link.js';
import { CitationPreview } from './citation-preview.js';
import { useReader } from './reader-context.js';
import { usePreview } from './use-preview.js';

interface CitationMarkProps {
  number: number;
  sources: CitedSource[];
  /** What the answer takes from the source here, where that is not what it takes from it first. */
  passage?: string;
}

/** The number of a source as a link to it, with a preview of what is there; `[n]` when there is no such source. */
export function CitationMark({ number, sources, passage }: CitationMarkProps): ReactElement {
  const source = sources.find((one) => one.number === number);
  if (source === undefined) return <>{`[${number}]`}</>;
  return <Chip citation={passage === undefined ? source : { ...source, passage }} />;
}

function Chip({ citation }: { citation: CitedSource }): ReactElement {
  const { messages, locale } = useReader();
  const previewId = useId();
  const mark = useRef<HTMLSpanElement>(null);
  const preview = usePreview();
  const { number, title } = citation;
  return (
    <span
      ref={mark}
      className="rag-citation"
      data-state={preview.isShown ? 'previewed' : 'idle'}
      {...preview.handlers}
    >
      <CitationLink
        kind="mark"
        className="rag-citation-mark"
        citation={citation}
        lang={locale}
        aria-label={format(messages.sourceLabel, { number, title })}
        aria-describedby={preview.isShown ? previewId : undefined}
      >
        {/* Not seen, but there when the answer is selected and copied. */}
        <span className="rag-bracket">[</span>
        {number}
        <span className="rag-bracket">]</span>
      </CitationLink>
      {preview.isShown && <CitationPreview id={previewId} citation={citation} mark={mark} />}
    </span>
  );
}
