import { chunksFromPage } from '../ingest/chunks-from-page.js';
import type { LocaleContent, ReleaseContent } from '../ports/index-store.js';
import type { EmbeddingInfo } from '../ports/search-index.js';
import { termId } from '../text/term-id.js';
import type { Chunk, Page } from '../types.js';

/** A short text with what a test cares about. Neighbours of one `url` are sections of one page. */
export interface TextSketch {
  text: string;
  /** Default: a page of its own, `/<locale>/<number>/`. */
  url?: string;
  title?: string;
  version?: string;
  heading?: string;
}

export interface ContentOptions {
  site?: string;
  /** Then every chunk has the vector `embedText` makes of it. */
  embedding?: EmbeddingInfo | undefined;
  latestVersions?: string[];
}

/** Content of a release, each text one chunk: `{ en: ['A robot.'], ur: ['ایک روبوٹ۔'] }`. */
export function contentOf(
  texts: Record<string, (string | TextSketch)[]>,
  { site = 'https://contract.example/', embedding, latestVersions = [] }: ContentOptions = {},
): ReleaseContent {
  const locales = Object.entries(texts).map(([locale, sketches]): LocaleContent => {
    const pages = pagesFrom(sketches, locale);
    const chunks = pages.flatMap((page) => chunksFromPage(page, { site }));
    return { locale, pages, chunks, latestVersions, vectors: embedding && vectorsOf(chunks, embedding) };
  });
  return { site, locales, embedding };
}

function pagesFrom(sketches: (string | TextSketch)[], locale: string): Page[] {
  const pages: Page[] = [];
  for (const [i, sketch] of sketches.entries()) {
    const fields = typeof sketch === 'string' ? { text: sketch } : sketch;
    const { text, url = `/${locale}/${i + 1}/`, title = '', version, heading } = fields;
    let page = pages.at(-1);
    if (page?.url !== url) {
      page = { url, title, locale, ...(version !== undefined && { version }), sections: [] };
      pages.push(page);
    }
    const anchor = heading === undefined ? '' : `section-${page.sections.length}`;
    const headingPath = heading === undefined ? [] : [heading];
    page.sections.push({ anchor, headingPath, blocks: [{ kind: 'paragraph', text }] });
  }
  return pages;
}

/** Vectors of chunks, row by row. */
function vectorsOf(chunks: Chunk[], { dimensions }: EmbeddingInfo): Float32Array {
  const vectors = new Float32Array(chunks.length * dimensions);
  for (const [i, { title, headingPath, text }] of chunks.entries()) {
    vectors.set(embedText([title, ...headingPath, text].join(' '), dimensions), i * dimensions);
  }
  return vectors;
}

/**
 * A made-up embedding: every word has a direction of its own, a text is the sum of its words. Texts that share words are
 * near one another, equal texts are equal, and a text without words has norm 0.
 */
export function embedText(text: string, dimensions: number): Float32Array {
  const vector = new Float32Array(dimensions);
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? []) {
    const random = randomFrom(termId(word));
    for (let i = 0; i < dimensions; i += 1) vector[i] = (vector[i] ?? 0) + random() - 0.5;
  }
  return vector;
}

/** Subjects, and what is said of them, in the order in which they translate one another. */
const PHRASES = {
  en: {
    title: 'Page about',
    version: 'This is how it works in version',
    shared: 'Docusaurus builds the site with npm run build.',
    nouns: 'robot garden sensor motor battery planner camera gate student lesson exercise simulation'.split(
      ' ',
    ),
    sayings: [
      'measures the distance before it moves',
      'stops when something stands in the way',
      'needs a new configuration after every update',
      'sends its readings to the controller once a second',
      'is explained with an example in the next chapter',
      'can be tested without any hardware',
      'wears out and must be replaced in time',
    ],
    link: 'The',
    stop: '.',
  },
  ur: {
    title: 'صفحہ',
    version: 'یہ طریقہ اس نسخے کا ہے',
    shared: 'Docusaurus سائٹ کو npm run build سے بناتا ہے۔',
    nouns: 'روبوٹ باغ سینسر موٹر بیٹری منصوبہ کیمرا دروازہ طالبعلم سبق مشق نقل'.split(' '),
    sayings: [
      'حرکت سے پہلے فاصلہ ناپتا ہے',
      'راستے میں کوئی چیز آ جائے تو رک جاتا ہے',
      'ہر تبدیلی کے بعد نئی ترتیب مانگتا ہے',
      'ہر سیکنڈ میں اپنی پیمائش کنٹرولر کو بھیجتا ہے',
      'اگلے باب میں مثال کے ساتھ سمجھایا گیا ہے',
      'کسی آلے کے بغیر بھی آزمایا جا سکتا ہے',
      'گھس جاتا ہے اور وقت پر بدلنا پڑتا ہے',
    ],
    link: 'ہر',
    stop: '۔',
  },
};

const VERSIONS = ['1.0', '2.0', undefined];

/** Questions about `createBilingualContent`: words of the pages, rare and common, and some that no page holds. */
export const BILINGUAL_QUESTIONS = {
  en: [
    'robot distance',
    'when does the motor stop',
    'battery replaced',
    'npm run build',
    'camera and gate without hardware',
    'volcano',
    'the student lesson example in the next chapter',
  ],
  ur: [
    'روبوٹ فاصلہ',
    'موٹر کب رکتی ہے',
    'بیٹری کب بدلنی پڑتی ہے',
    'npm run build',
    'کیمرا اور دروازہ آلے کے بغیر',
    'آتش فشاں',
    'طالبعلم کا سبق اگلے باب میں مثال',
  ],
};

/**
 * A few hundred chunks in each language, the same at every call: pages in two versions and pages without one, many
 * sentences that stand on several pages, and chunks that are equal to the letter.
 */
export function createBilingualContent({
  embedding,
  pagesPerLocale = 90,
}: Pick<ContentOptions, 'embedding'> & { pagesPerLocale?: number } = {}): ReleaseContent {
  const sketchesOf = (locale: 'en' | 'ur') => {
    const { title, version: versionPhrase, shared, nouns, sayings, link, stop } = PHRASES[locale];
    const random = randomFrom(7);
    const draw = (list: string[]) => list[Math.floor(random() * list.length)] ?? '';
    return Array.from({ length: pagesPerLocale }, (_, page) => {
      const version = VERSIONS[page % VERSIONS.length];
      const url = `/${locale}/${version ?? 'blog'}/${page}/`;
      const noun = draw(nouns);
      const repeats = page % 4 === 0;
      return Array.from({ length: 3 }, (__, section): TextSketch => {
        const sentences = Array.from(
          { length: 1 + Math.floor(random() * 4) },
          () => `${link} ${draw(nouns)} ${draw(sayings)}${stop}`,
        );
        // Equal to the letter, on many pages: nothing but their order tells them apart.
        const same = repeats && section === 2;
        const text = same ? shared : [`${versionPhrase} ${version ?? page}${stop}`, ...sentences].join(' ');
        return {
          url,
          text,
          title: repeats ? title : `${title} ${noun}`,
          ...(version !== undefined && { version }),
          ...(!same && { heading: `${noun} ${section}` }),
        };
      });
    }).flat();
  };
  return contentOf({ en: sketchesOf('en'), ur: sketchesOf('ur') }, { embedding, latestVersions: ['2.0'] });
}

/** Numbers from 0 up to but not 1, the same for a seed on every machine (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
