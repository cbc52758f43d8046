import { readFile } from 'node:fs/promises';
import { judgeSufficiency, RagError, retrieve, type StaticIndex } from 'docusaurus-rag-core';
import { formatScores, parseQueries, rankedUrls, scoreRun, type RunRow } from 'docusaurus-rag-core/evaluate';
import { localeOf, openIndex, type BuiltSite } from './built-site.js';

export interface EvaluateOptions {
  /** JSON lines, one question each; `gold` holds paths of the pages that answer it. */
  file: string;
  /** Locale of the questions that name none. Default: the default locale. */
  locale?: string | undefined;
  json?: boolean;
}

/**
 * Asks every question of a file and scores the pages found, locale by locale. A page is found by any of its chunks.
 *
 * @returns a table, or JSON by locale
 * @throws RagError `FILE_INVALID` for the file, an `INDEX_…` code for the index
 */
export async function evaluate(
  site: BuiltSite,
  { file, locale, json = false }: EvaluateOptions,
): Promise<string> {
  const queries = parseQueries(await readQueries(file), file);
  if (queries.length === 0) throw new RagError('FILE_INVALID', `${file} holds no question.`);
  const located = queries.map((query) => ({ query, locale: localeOf(site, query.locale ?? locale) }));

  const rows = [];
  for (const name of new Set(located.map((each) => each.locale.name))) {
    const index = await openIndex(localeOf(site, name));
    const run: RunRow[] = [];
    for (const { query } of located.filter((each) => each.locale.name === name)) {
      run.push({ query: { ...query, gold: query.gold.map(pagePath) }, ...(await find(query.text, index)) });
    }
    rows.push({ name, scores: scoreRun(run) });
  }
  return json
    ? JSON.stringify(Object.fromEntries(rows.map(({ name, scores }) => [name, scores])), null, 2)
    : formatScores(rows);
}

async function find(question: string, index: StaticIndex): Promise<Pick<RunRow, 'ranked' | 'answered'>> {
  try {
    const retrieval = await retrieve(question, index, { limit: 50 });
    return {
      ranked: rankedUrls(retrieval.chunks).map(pagePath),
      answered: judgeSufficiency(retrieval).sufficient,
    };
  } catch (error) {
    // To a reader, a question that cannot be searched for is one that gets no answer.
    const isUnanswerable = error instanceof RagError && error.code.startsWith('QUESTION_');
    if (isUnanswerable) return { ranked: [], answered: false };
    throw error;
  }
}

/** A page's path in one spelling, however it was written. */
function pagePath(url: string): string {
  const { pathname } = new URL(url, 'https://site.invalid');
  return pathname.replace(/(?<=.)\/$/, '');
}

async function readQueries(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw new RagError('FILE_INVALID', `${file} could not be read: ${(cause as Error).message}`, { cause });
  }
}
