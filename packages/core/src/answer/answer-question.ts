import type { SearchIndex } from '../ports/search-index.js';
import type { ChatEvent, ChatRequest, Passage, Quote } from '../types.js';
import {
  createQuestionReader,
  type LocaleIndex,
  type QuestionForIndex,
} from '../understand/question-reader.js';
import {
  isSure,
  lacksPages,
  pathWithoutLocale,
  rankAcross,
  type FoundInLanguage,
} from './across-languages.js';
import { cite } from './cite.js';
import { pickUnits } from './quote.js';
import { retrieve, type Retrieval } from './retrieve.js';
import { judgeSufficiency, type Sufficiency } from './sufficiency.js';

/** Pages offered when none answers. */
export const MAX_NEAREST = 3;
/** Sources shown beside an answer, those it quotes first. */
const MAX_SOURCES = 3;
/** Locales beside the reader's that are asked at most: each costs a reader the better part of an index. */
const MAX_OTHER_LOCALES = 3;

export interface AnswerIndexes {
  /** The index of the reader's locale; absent when there is none. */
  own: SearchIndex | undefined;
  /** Of the site's other locales, the default one first; opened only while none before it answers well. */
  others?: LocaleIndex[] | undefined;
}

/** What was found in one index, and whether it answers. */
export interface Judged extends Retrieval, Sufficiency {}

/** Looks for a question in an index that holds something. */
export type Look = (question: QuestionForIndex, index: SearchIndex, request: ChatRequest) => Promise<Judged>;

interface Found extends FoundInLanguage {
  reading: QuestionForIndex['reading'];
}

/**
 * Answers from the indexes of a site in the pages' own words: how the question was understood, sources, one to three quotes,
 * and how it ended. The reader's own pages are asked first, then those in the question's language, then the others, until
 * one answers; beyond that only where pages exist that the reader's language lacks. What several languages hold is put in
 * one order, and quoted from the reader's own pages where they have the best one.
 *
 * @param look default: by the question's words
 * @throws RagError `QUESTION_EMPTY`, `QUESTION_TOO_LONG`, or what loading an index throws
 */
export async function* answerQuestion(
  request: ChatRequest,
  { own, others = [] }: AnswerIndexes,
  look: Look = lookForWords,
): AsyncGenerator<ChatEvent> {
  const mine: LocaleIndex = { locale: request.locale, open: async () => own };
  const reader = createQuestionReader(request.question, [mine, ...others]);
  const isInItsLanguage = ({ locale }: LocaleIndex) => locale === reader.locale;
  const elsewhere = [
    ...others.filter(isInItsLanguage),
    ...others.filter((each) => !isInItsLanguage(each)),
  ].slice(0, MAX_OTHER_LOCALES);

  const found: Found[] = [];
  for (const place of [mine, ...elsewhere]) {
    const index = await place.open();
    if (!index || index.manifest.chunks === 0) continue;
    const question = await reader.readFor(index, place.locale);
    const judged = await look(question, index, request);
    found.push({ ...judged, reading: question.reading, lacksPages: lacksPages(index) });
    if (mayStop(found, index)) break;
  }
  if (found.length === 0) {
    yield { type: 'sources', sources: [] };
    yield { type: 'finish', outcome: 'nothing-to-search' };
    return;
  }
  const { chunks, pages, best } = rankAcross(found);
  if (best && found.some(({ sufficient }) => sufficient)) {
    if (best.reading) yield { type: 'reading', reading: best.reading };
    const quotable = chunks.filter((chunk) => best.chunks.includes(chunk));
    yield* quotedAnswer({ ...best, chunks: quotable }, pages, request);
    return;
  }
  const reading = found.map((each) => each.reading).find(Boolean);
  if (reading) yield { type: 'reading', reading };
  yield { type: 'sources', sources: pages.slice(0, MAX_NEAREST).map((page, i) => cite(page, i + 1)) };
  yield { type: 'finish', outcome: 'abstained' };
}

/** Whether what was found suffices, and nothing better can be expected of the locales that are left. */
function mayStop(found: Found[], index: SearchIndex): boolean {
  return found.some((each) => each.sufficient && (found.length > 1 || isSure(each, index)));
}

/** @param pages sources beside those that are quoted, best first */
function* quotedAnswer(retrieval: Retrieval, pages: Passage[], request: ChatRequest): Generator<ChatEvent> {
  const picked = pickUnits(retrieval);
  const cited = [...new Set(picked.map(({ chunk }) => chunk.chunk))];
  const quoted = new Set(cited.map(pathWithoutLocale));
  const others = pages.filter((page) => !quoted.has(pathWithoutLocale(page)));
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

export async function lookForWords(
  { question }: QuestionForIndex,
  index: SearchIndex,
  { version }: ChatRequest,
): Promise<Judged> {
  const retrieval = await retrieve(question, index, { version });
  return { ...retrieval, ...judgeSufficiency(retrieval) };
}
