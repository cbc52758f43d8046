import type { Citation } from 'docusaurus-rag-core';
import type { ReactElement } from 'react';
import { splitCitationMarks, splitParagraphs } from '../answer/answer-text.js';
import { CitationMark } from './citation-mark.js';

interface ProseProps {
  text: string;
  sources: Citation[];
}

/** An answer in its own words; `[n]` in it is a link to source n. */
export function Prose({ text, sources }: ProseProps): ReactElement {
  return (
    <>
      {splitParagraphs(text).map((paragraph) => (
        <p key={paragraph.start} className="rag-prose" dir="auto">
          {splitCitationMarks(paragraph.text).map((segment) =>
            'text' in segment ? (
              segment.text
            ) : (
              <CitationMark key={segment.start} number={segment.citation} sources={sources} />
            ),
          )}
        </p>
      ))}
    </>
  );
}
