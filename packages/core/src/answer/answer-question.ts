import type { SearchIndex } from '../ports/search-index.js';
import type { ChatEvent, ChatRequest, Quote } from '../types.js';
import { cite, distinctPages } from './cite.js';
import { pickUnits } from './quote.js';
import { retrieve, type Retrieval } from './retrieve.js';
import { judgeSufficiency, type Sufficiency } from './sufficiency.js';

/** Pages offered when none answers. */
export const MAX_NEAREST = 3;
/** Sources shown beside an answer, those it quotes first. */
const MAX_SOURCES = 3;

export interface AnswerIndexes {
  /** The index of the reader's locale; absent when there is none. */
  own: SearchIndex | undefined;
  /** The default locale's index, opened only when the reader's own does not answer. */
  fallback?: (() => Promise<SearchIndex | undefined>) | undefined;
}

/** What was found in one index, and whether it answers. */
export interface Judged extends Retrieval, Sufficiency {}

/** Looks for a question in an index that holds something. */
export type Look = (request: ChatRequest, index: SearchIndex) => Promise<Judged>;

/**
 * Answers from an index in the pages' own words: sources, one to three quotes, and how it ended.
 *
 * @param look default: by the question's words
 * @throws RagError `QUESTION_EMPTY`, `QUESTION_TOO_LONG`, or what loading the index throws
 */
export async function* answerQuestion(
  request: ChatRequest,
  indexes: AnswerIndexes,
  look: Look = lookForWords,
): AsyncGenerator<ChatEvent> {
  const judge = async (index: SearchIndex | undefined): Promise<Judged | undefined> =>
    index && index.manifest.chunks > 0 ? look(request, index) : undefined;
  const own = await judge(indexes.own);
  if (own?.sufficient) {
    yield* answered(own);
    return;
  }
  const other = await judge(await indexes.fallback?.());
  if (other?.sufficient) {
    yield* answered(other);
    return;
  }
  if (!own && !other) {
    yield { type: 'sources', sources: [] };
    yield { type: 'finish', outcome: 'nothing-to-search' };
    return;
  }
  const nearest = distinctPages([...(own?.chunks ?? []), ...(other?.chunks ?? [])].map(({ chunk }) => chunk));
  yield { type: 'sources', sources: nearest.slice(0, MAX_NEAREST).map((chunk, i) => cite(chunk, i + 1)) };
  yield { type: 'finish', outcome: 'abstained' };

  function* answered(judged: Judged): Generator<ChatEvent> {
    const picked = pickUnits(judged);
    const cited = [...new Set(picked.map(({ chunk }) => chunk.chunk))];
    const others = distinctPages(judged.chunks.map(({ chunk }) => chunk)).filter(
      (chunk) => !cited.some(({ url }) => url === chunk.url),
    );
    const sources = [...cited, ...others].slice(0, Math.max(MAX_SOURCES, cited.length));
    yield { type: 'sources', sources: sources.map((chunk, i) => cite(chunk, i + 1)) };
    for (const { unit, chunk } of picked) {
      const quote: Quote = {
        text: unit.text,
        ...(unit.kind === 'code' && { codeLanguage: unit.codeLanguage ?? '' }),
        citation: sources.indexOf(chunk.chunk) + 1,
        locale: chunk.chunk.locale,
      };
      yield { type: 'quote', quote };
    }
    const locale = cited[0]?.locale ?? request.locale;
    yield {
      type: 'finish',
      outcome: 'answered',
      ...(locale !== request.locale && { foundInLocale: locale }),
    };
  }
}

async function lookForWords({ question, version }: ChatRequest, index: SearchIndex): Promise<Judged> {
  const retrieval = await retrieve(question, index, { version });
  return { ...retrieval, ...judgeSufficiency(retrieval) };
}
