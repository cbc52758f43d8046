import type { Citation } from 'docusaurus-rag-core';
import type { Entry } from '../state/conversation.js';

/** A source of an answer, with the words the answer quotes from it. */
export interface CitedSource extends Citation {
  /** Absent where the answer says things in its own words. */
  passage?: string;
}

/** The sources of an answer, each with the first passage that is quoted from it. */
export function citedSources({ sources, parts }: Pick<Entry, 'sources' | 'parts'>): CitedSource[] {
  return sources.map((source) => {
    const part = parts.find((one) => one.kind === 'quote' && one.quote.citation === source.number);
    return part?.kind === 'quote' ? { ...source, passage: part.quote.text } : source;
  });
}
