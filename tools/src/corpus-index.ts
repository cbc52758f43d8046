import { openStaticIndex, type Chunk, type StaticIndex } from 'docusaurus-rag-core';
import type { EvalDocument } from 'docusaurus-rag-core/evaluate';
import { calibrate, chunksFromPage, createMemoryLoader } from 'docusaurus-rag-core/node';

export interface CorpusIndex {
  index: StaticIndex;
  /** In the order of their ordinals. */
  chunks: Chunk[];
}

/** Indexes documents as if each were a page without headings; its URL is its id. */
export async function indexCorpus(documents: EvalDocument[], locale: string): Promise<CorpusIndex> {
  const pages = documents.map(({ _id, title = '', text }) => ({
    url: _id,
    title,
    locale,
    sections: [
      {
        anchor: '',
        headingPath: [],
        blocks: text
          .split(/\n\s*\n/u)
          .filter((paragraph) => paragraph.trim() !== '')
          .map((paragraph) => ({ kind: 'paragraph' as const, text: paragraph })),
      },
    ],
  }));
  const site = 'evaluation';
  const chunks = pages.flatMap((page) => chunksFromPage(page, { site }));
  const calibration = await calibrate({ locale, pages, chunks });
  return {
    index: await openStaticIndex({
      load: createMemoryLoader({ site, locale, pages, chunks, calibration }),
    }),
    chunks,
  };
}
