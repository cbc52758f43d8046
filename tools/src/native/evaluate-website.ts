import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readEvaluationSite, type EvaluationSite } from './evaluation-site.js';
import type { IndexInput } from 'docusaurus-rag-core/node';
import { indexInputs, openIndexes, type SiteIndexes } from './index-site.js';
import { leaveOutTwins, readOneLanguage } from './one-language.js';
import { readQuestionSets, type QuestionSet } from './question-sets.js';

/**
 * The report's figures would depend on themselves if it were searched. The operators' handbook is for other readers than the
 * questions are: each of its pages would move scores, and no question says which of them answer it too.
 */
const LEFT_OUT = ['docs/report/', 'docs/operations/'];

/** `translated`: all pages in all languages. `one-language`: some chapters in one language alone. */
export type BuildName = 'translated' | 'one-language';

/** A state of translation that the questions are asked in. */
export interface EvaluationBuild {
  name: BuildName;
  site: EvaluationSite;
  /** What is indexed, to be indexed elsewhere as well. */
  inputs: IndexInput[];
  indexes: SiteIndexes;
}

/** The website in both states, and what is asked of it. */
export interface Evaluation {
  builds: EvaluationBuild[];
  sets: QuestionSet[];
}

export const WEBSITE = fileURLToPath(new URL('../../../website/', import.meta.url));
export const QUESTIONS = fileURLToPath(new URL('../../questions/', import.meta.url));

/**
 * Reads the built website and indexes it in memory, as it is and with some chapters in one language alone.
 *
 * @throws RagError when the site is not built, or a file does not fit it
 */
export async function openEvaluation(siteDir = WEBSITE, questionsDir = QUESTIONS): Promise<Evaluation> {
  const sets = await readQuestionSets(questionsDir);
  const translated = await readEvaluationSite(siteDir, LEFT_OUT);
  const oneLanguage = leaveOutTwins(
    translated,
    await readOneLanguage(join(questionsDir, 'one-language.json')),
  );
  return {
    sets,
    builds: [await build('translated', translated), await build('one-language', oneLanguage)],
  };
}

async function build(name: BuildName, site: EvaluationSite): Promise<EvaluationBuild> {
  const inputs = await indexInputs(site);
  return { name, site, inputs, indexes: await openIndexes(inputs, site.defaultLocale) };
}
