import type { SearchIndex } from '../ports/search-index.js';
import type { QuestionForIndex } from '../understand/question-reader.js';
import type { AnswerReport } from './answer-report.js';
import type { Judged } from './answer-question.js';
import type { QuestionEmbedder } from './question-embedder.js';
import { retrieve } from './retrieve.js';
import { strangeCosineOf } from './strange-questions.js';
import { judgeSufficiency } from './sufficiency.js';

/** What searching takes in the course of one answer. */
export interface LookContext {
  embedder: QuestionEmbedder;
  report: AnswerReport;
  signal: AbortSignal;
}

/**
 * Looks for a question, as it was typed or as it was read for this index, in one index: by words and where it can be by
 * vectors, and judges what was found.
 */
export async function look(
  asked: string | Pick<QuestionForIndex, 'question' | 'text'>,
  index: SearchIndex,
  { version, limit }: { version?: string | undefined; limit?: number | undefined },
  { embedder, report, signal }: LookContext,
): Promise<Judged> {
  const { question, text } = typeof asked === 'string' ? { question: asked, text: asked } : asked;
  const [dense] = await embedder.embed([text], index);
  signal.throwIfAborted();
  const since = report.now();
  const retrieval = await retrieve(question, index, {
    version,
    dense,
    ...(limit !== undefined && { limit }),
  });
  signal.throwIfAborted();
  const { locale, releaseId } = index.manifest;
  report.retrieved({ locale, mode: dense ? 'hybrid' : 'lexical', releaseId }, since);

  const byWords = judgeSufficiency(retrieval);
  if (byWords.sufficient || retrieval.bestCosine === undefined) return { ...retrieval, ...byWords };
  // Another answer may have begun to measure, and been left by its reader: then words alone decide.
  const strangeCosine = await strangeCosineOf(index, embedder).catch(() => undefined);
  signal.throwIfAborted();
  return { ...retrieval, ...judgeSufficiency(retrieval, strangeCosine) };
}
