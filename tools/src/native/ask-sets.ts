import { RagError } from 'docusaurus-rag-core';
import type { Asked, Found } from './ask-site.js';
import type { EvaluationSite } from './evaluation-site.js';
import { goldIn, type Gold } from './gold.js';
import { ownTwins } from './own-twins.js';
import type { QuestionSet } from './question-sets.js';
import type { AskedQuestion } from './score-questions.js';

/** A way of asking a site. @param gold what answers: for systems that must be told in which language to look */
export type Ask = (question: Asked, gold: Gold) => Promise<Found>;

/** The questions of a set, asked. */
export interface AskedSet extends Pick<QuestionSet, 'kind' | 'script'> {
  asked: AskedQuestion[];
}

/** Asks all questions, one after another. @throws RagError naming the question whose gold the site does not have */
export async function askSets(sets: QuestionSet[], site: EvaluationSite, ask: Ask): Promise<AskedSet[]> {
  const results: AskedSet[] = [];
  const toOwn = new Map(site.locales.map(({ locale }) => [locale, ownTwins(site, locale)]));
  for (const { kind, script, questions } of sets) {
    const asked: AskedQuestion[] = [];
    for (const question of questions) {
      const gold = goldIn(site, question);
      const found = await askOne(question, gold, ask);
      asked.push({ question, gold, found: toOwn.get(question.locale)?.(found) ?? found });
    }
    results.push({ kind, script, asked });
  }
  return results;
}

async function askOne(question: Asked, gold: Gold, ask: Ask): Promise<Found> {
  try {
    return await ask(question, gold);
  } catch (error) {
    // To a reader, a question that cannot be searched for is one that gets no answer.
    const isUnanswerable = error instanceof RagError && error.code.startsWith('QUESTION_');
    if (isUnanswerable) return { ranked: [], answered: false, sources: [] };
    throw error;
  }
}
