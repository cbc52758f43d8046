import type { Chunk, Page } from 'docusaurus-rag-core';
import { chunksFromPage } from 'docusaurus-rag-core/node';
import { createRandom, pick } from './random.js';
import type { Language, Vocabulary } from './vocabulary.js';

/** A made-up site with questions about it. */
export interface SyntheticCorpus {
  locale: Language;
  pages: Page[];
  /** Chunks of the pages, in their order: one for each section. */
  chunks: Chunk[];
  questions: string[];
}

export interface CorpusSize {
  chunkCount: number;
  questionCount: number;
}

export const SYNTHETIC_SITE = 'synthetic';

const CHUNKS_PER_PAGE = 10;
const SENTENCES_PER_CHUNK = 10;
const WORDS_PER_SENTENCE = 15;
const WORDS_PER_HEADING = 3;
const FULL_STOP: Record<Language, string> = { en: '.', ur: '۔' };

/** Writes pages of Zipf-distributed words; the same arguments give the same corpus. */
export function createCorpus(
  vocabulary: Vocabulary,
  { chunkCount, questionCount }: CorpusSize,
): SyntheticCorpus {
  const locale = vocabulary.language;
  const random = createRandom(chunkCount);
  const words = (count: number) => Array.from({ length: count }, () => vocabulary.draw(random)).join(' ');
  const paragraph = () =>
    Array.from(
      { length: SENTENCES_PER_CHUNK },
      () => `${words(WORDS_PER_SENTENCE)}${FULL_STOP[locale]}`,
    ).join(' ');

  const pages = Array.from({ length: Math.ceil(chunkCount / CHUNKS_PER_PAGE) }, (_, page): Page => {
    const sectionCount = Math.min(CHUNKS_PER_PAGE, chunkCount - page * CHUNKS_PER_PAGE);
    return {
      url: `/docs/page-${page}/`,
      title: words(WORDS_PER_HEADING),
      locale,
      sections: Array.from({ length: sectionCount }, (__, section) => ({
        anchor: `section-${section}`,
        headingPath: [words(WORDS_PER_HEADING)],
        blocks: [{ kind: 'paragraph', text: paragraph() }],
      })),
    };
  });
  const chunks = pages.flatMap((page) => chunksFromPage(page, { site: SYNTHETIC_SITE }));
  const questions = Array.from({ length: questionCount }, () =>
    askAbout(pick(chunks, random), vocabulary, random),
  );
  return { locale, pages, chunks, questions };
}

/** A question in the way people type them: three words of a chunk that tell something, among two that do not. */
function askAbout({ text }: Chunk, { words, commonCount }: Vocabulary, random: () => number): string {
  const common = words.slice(0, commonCount);
  const telling = text.split(/[ .۔]+/u).filter((word) => word !== '' && !common.includes(word));
  const start = Math.floor(random() * (telling.length - 2));
  return [pick(common, random), ...telling.slice(start, start + 3), pick(common, random)].join(' ');
}
