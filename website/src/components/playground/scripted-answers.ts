import type { ChatEvent, ChatTransport, Citation } from 'docusaurus-rag-core';
import { RagError } from 'docusaurus-rag-core/protocol';

/** What the chat can be seen in. */
export const SCENES = [
  'empty',
  'searching',
  'streaming',
  'cited',
  'quoted',
  'abstained',
  'other-language',
  'fallback',
  'limited',
  'error',
] as const;
export type Scene = (typeof SCENES)[number];

export type Language = 'en' | 'ur';

interface Sample {
  question: string;
  /** Markdown, as a model writes it. */
  text: string;
  quotes: string[];
  sources: Pick<Citation, 'url' | 'title' | 'headingPath'>[];
}

const WORD_MS = 120;
const HOUR_MS = 3_600_000;

export const SAMPLES: Record<Language, Sample> = {
  en: {
    question: 'How is a page found?',
    text: 'Each word of a page is looked up in an **inverted index** [1], and pages are ranked by `BM25`:\n\n1. rare words count for more [1];\n2. repeating a word adds less each time [1].\n\nTwo rankings can be joined afterwards [2].',
    quotes: [
      'An inverted index maps each word to the places it stands in.',
      'Rare words say more about a page than common ones.',
    ],
    sources: [
      {
        url: '/docs/book/inverted-index-and-bm25/#inverted-index',
        title: 'Inverted index and BM25',
        headingPath: ['Turning pages inside out'],
      },
      {
        url: '/docs/book/hybrid-fusion/#rrf',
        title: 'Joining two searches',
        headingPath: ['Reciprocal rank fusion'],
      },
    ],
  },
  ur: {
    question: 'صفحہ کیسے ملتا ہے؟',
    text: 'صفحے کا ہر لفظ **الٹے اشاریے** (inverted index) میں دیکھا جاتا ہے [1]، اور صفحوں کی ترتیب `BM25` سے بنتی ہے:\n\n1. کم یاب لفظ کا وزن زیادہ ہوتا ہے [1]؛\n2. لفظ دہرانے سے ہر بار پہلے سے کم بڑھتا ہے [1]۔\n\nدو ترتیبیں بعد میں ملائی بھی جا سکتی ہیں [2]۔',
    quotes: [
      'الٹا اشاریہ بتاتا ہے کہ کون سا لفظ کہاں کہاں آیا ہے۔',
      'کم یاب لفظ عام لفظوں سے زیادہ بتاتے ہیں۔',
    ],
    sources: [
      {
        url: '/ur/docs/book/inverted-index-and-bm25/#inverted-index',
        title: 'الٹا اشاریہ اور BM25',
        headingPath: ['صفحات کو الٹ دینا'],
      },
      {
        url: '/ur/docs/book/hybrid-fusion/#rrf',
        title: 'دو تلاشوں کا ملاپ',
        headingPath: ['RRF: درجوں کا ملاپ'],
      },
    ],
  },
};

/** A transport that plays one scene, whatever is asked. */
export function scriptedTransport(scene: Scene, language: Language): ChatTransport {
  return {
    async *ask(_request, { signal }) {
      if (scene === 'searching') await aborted(signal);
      if (scene === 'error')
        throw new RagError('INDEX_UNREACHABLE', 'The playground plays a file that does not load.');
      if (scene === 'fallback') yield { type: 'fallback' };
      if (scene === 'limited') {
        yield { type: 'fallback', limit: { code: 'BUDGET_EXHAUSTED', until: Date.now() + 6 * HOUR_MS } };
      }
      const spoken = scene === 'other-language' ? other(language) : language;
      const { text, quotes } = SAMPLES[spoken];
      yield { type: 'sources', sources: sourcesIn(spoken) };
      if (scene === 'abstained') {
        yield { type: 'finish', outcome: 'abstained' };
        return;
      }
      if (scene === 'streaming') {
        for (const word of text.split(/(?<=\s)/)) {
          await passed(WORD_MS, signal);
          yield { type: 'text', delta: word };
        }
      } else if (scene === 'cited') yield { type: 'text', delta: text };
      else for (const quote of quotes) yield quoted(quote, spoken);
      yield { type: 'finish', outcome: 'answered', ...(spoken !== language && { foundInLocale: spoken }) };
    },
  };
}

const other = (language: Language): Language => (language === 'en' ? 'ur' : 'en');

const quoted = (text: string, locale: Language): ChatEvent => ({
  type: 'quote',
  quote: { text, citation: 1, locale },
});

function sourcesIn(locale: Language): Citation[] {
  return SAMPLES[locale].sources.map((source, i) => ({ ...source, number: i + 1, chunkId: `${i}`, locale }));
}

function passed(durationMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, durationMs);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    });
  });
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)));
}
