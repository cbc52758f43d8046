import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { RagError } from 'docusaurus-rag-core';
import { parseQueries, type EvalQuery } from 'docusaurus-rag-core/evaluate';

/** A question of a set, with what is known of it. */
export interface SetQuestion extends EvalQuery {
  /** Of the reader. */
  locale: string;
  /** Whether it holds a typing or spelling error. */
  misspelt: boolean;
  /** Whether it is about a neighbouring subject; of questions without gold. */
  nearMiss: boolean;
}

/** The questions of one file. */
export interface QuestionSet {
  /** `native`, `native-unanswerable`, …: what kind of questions they are. */
  kind: string;
  /** `en`, `ur` or `roman`: language and script they are typed in. */
  script: string;
  questions: SetQuestion[];
}

const FILE_NAME = /^(?<kind>[a-z-]+)\.(?<script>[a-z]+)\.jsonl$/;

/** `native.ur` */
export const nameOf = ({ kind, script }: Pick<QuestionSet, 'kind' | 'script'>): string => `${kind}.${script}`;

/**
 * Reads every set of a folder, in the order of their names.
 *
 * @throws RagError `FILE_INVALID` naming file, line and field
 */
export async function readQuestionSets(dir: string): Promise<QuestionSet[]> {
  const sets: QuestionSet[] = [];
  for (const name of (await readdir(dir)).sort()) {
    const { kind, script } = FILE_NAME.exec(name)?.groups ?? {};
    if (kind === undefined || script === undefined) continue;
    sets.push({ kind, script, questions: parseSet(await readFile(join(dir, name), 'utf8'), name) });
  }
  return sets;
}

function parseSet(text: string, file: string): SetQuestion[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return parseQueries(text, file).map((query, i): SetQuestion => {
    const { misspelt = false, nearMiss = false } = JSON.parse(lines[i] ?? '{}') as Partial<SetQuestion>;
    const { locale } = query;
    if (locale === undefined) {
      throw new RagError(
        'FILE_INVALID',
        `${file}: question ${query._id} has no "locale". Give its reader's.`,
      );
    }
    return { ...query, locale, misspelt, nearMiss };
  });
}
