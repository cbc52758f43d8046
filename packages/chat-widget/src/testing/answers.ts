import type { ChatEvent, Citation } from 'docusaurus-rag-core';

export function citation(fields: Partial<Citation> = {}): Citation {
  return {
    number: 1,
    chunkId: 'chunk-1',
    url: '/docs/search/#inverted-index',
    title: 'Search',
    headingPath: ['Inverted index'],
    locale: 'en',
    ...fields,
  };
}

/** A cited English answer: one quote, one source. */
export const ENGLISH_ANSWER: ChatEvent[] = [
  { type: 'sources', sources: [citation()] },
  {
    type: 'quote',
    quote: { text: 'An inverted index maps words to pages. It is built once.', citation: 1, locale: 'en' },
  },
  { type: 'finish', outcome: 'answered' },
];

export const URDU_CITATION = citation({
  url: '/ur/docs/search/#inverted-index',
  title: 'تلاش',
  headingPath: ['الٹا اشاریہ'],
  locale: 'ur',
});

/** A cited Urdu answer: one quote, one source. */
export const URDU_ANSWER: ChatEvent[] = [
  { type: 'sources', sources: [URDU_CITATION] },
  {
    type: 'quote',
    quote: {
      text: 'الٹا اشاریہ ہر لفظ کو صفحات سے جوڑتا ہے۔ یہ ایک بار بنتا ہے۔',
      citation: 1,
      locale: 'ur',
    },
  },
  { type: 'finish', outcome: 'answered' },
];

export const ABSTENTION: ChatEvent[] = [
  { type: 'sources', sources: [citation()] },
  { type: 'finish', outcome: 'abstained' },
];
