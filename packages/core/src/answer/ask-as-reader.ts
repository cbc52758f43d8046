import type { SearchIndex } from '../ports/search-index.js';
import type { ChatRequest, Citation, Quote } from '../types.js';
import type { QuestionForIndex } from '../understand/question-reader.js';
import { lacksPages, rankAcross, type FoundInLanguage } from './across-languages.js';
import { answerQuestion, type AnswerIndexes } from './answer-question.js';
import { retrieve, type Retrieval, type RetrievedChunk, type RetrieveOptions } from './retrieve.js';
import { judgeSufficiency } from './sufficiency.js';

/** What a reader gets for a question, and how well what stands behind it was found. */
export interface ReaderAnswer {
  /** Best first, of all languages that were asked. */
  ranked: Pick<RetrievedChunk, 'chunk' | 'duplicates'>[];
  answered: boolean;
  /** Shown beside the answer, or as the nearest pages. */
  sources: Citation[];
  /** Shown in this order; none where nothing answers. */
  quotes: Quote[];
}

/** How passages are found for a question that was read for an index. */
export type FindPassages = (
  question: QuestionForIndex,
  index: SearchIndex,
  options: Pick<RetrieveOptions, 'limit' | 'version'>,
) => Promise<Retrieval>;

/** Enough for ten pages. */
const RANKED_CHUNKS = 50;

/**
 * Asks a question as the chat does that has no API: read in whatever language and letters it was typed, of the reader's own
 * pages and of the other languages'. For evaluation, so the ranking goes deeper than what is shown.
 *
 * @param find default: by the question's words
 * @throws RagError `QUESTION_EMPTY`, `QUESTION_TOO_LONG`, or what the indexes throw
 */
export async function askAsReader(
  request: ChatRequest,
  indexes: AnswerIndexes,
  find: FindPassages = ({ question }, index, options) => retrieve(question, index, options),
): Promise<ReaderAnswer> {
  const looks: FoundInLanguage[] = [];
  const events = answerQuestion(request, indexes, async (question, index, { version }) => {
    const { chunks } = await find(question, index, { version, limit: RANKED_CHUNKS });
    // What is shown is chosen among as many as the chat looks at.
    const retrieval = await find(question, index, { version });
    const judged = { ...retrieval, ...judgeSufficiency(retrieval) };
    looks.push({ ...judged, chunks, lacksPages: lacksPages(index) });
    return judged;
  });
  const answer: ReaderAnswer = { ranked: [], answered: false, sources: [], quotes: [] };
  for await (const event of events) {
    if (event.type === 'sources') answer.sources = event.sources;
    if (event.type === 'quote') answer.quotes.push(event.quote);
    if (event.type === 'finish') answer.answered = event.outcome === 'answered';
  }
  return { ...answer, ranked: rankAcross(looks).chunks };
}
