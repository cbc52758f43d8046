import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeStaticIndex } from 'docusaurus-rag-core/node';
import { measureFirstAnswerBytes } from '../bench/bytes-section.js';
import type { Evaluation, EvaluationBuild } from '../native/evaluate-website.js';
import { goldIn } from '../native/gold.js';
import type { QuestionSet } from '../native/question-sets.js';
import type { FirstAnswer } from './figures.js';

/**
 * What a reader loads for a first answer to the native questions: to those of the reader's own language on the whole site,
 * and to those that only the other language answers.
 */
export async function measureFirstAnswers({ builds, sets }: Evaluation): Promise<FirstAnswer[]> {
  const rows: FirstAnswer[] = [];
  for (const build of builds) {
    const direction = build.name === 'translated' ? 'own' : 'other';
    const dir = await mkdtemp(join(tmpdir(), 'rag-report-site-'));
    try {
      await writeIndexes(build, dir);
      for (const set of sets.filter(({ kind }) => kind === 'native')) {
        const file = join(dir, `${set.script}.jsonl`);
        await writeFile(file, questionLines(build, set, direction));
        const [row] = await measureFirstAnswerBytes(dir, [file], () => {});
        if (row) rows.push({ ...row, build: build.name, script: set.script, direction });
      }
    } finally {
      await rm(dir, { recursive: true, force: true });
    }
  }
  return rows;
}

/** As a build of Docusaurus leaves them. */
async function writeIndexes({ site, inputs }: EvaluationBuild, dir: string): Promise<void> {
  for (const input of inputs) {
    const base = site.locales.find(({ locale }) => locale === input.locale)?.base ?? '/';
    await writeStaticIndex(join(dir, 'build', base, 'rag'), input);
  }
}

function questionLines(
  { site }: EvaluationBuild,
  { questions }: QuestionSet,
  direction: FirstAnswer['direction'],
): string {
  return questions
    .filter((question) => goldIn(site, question).direction === direction)
    .map(({ _id, text, locale, gold }) => JSON.stringify({ _id, text, locale, gold }))
    .join('\n');
}
