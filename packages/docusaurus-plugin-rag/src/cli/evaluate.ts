import { readFile } from 'node:fs/promises';
import {
  askAsReader,
  quotesAnswer,
  RagError,
  type AnswerIndexes,
  type ChatRequest,
} from 'docusaurus-rag-core';
import {
  formatScores,
  parseQueries,
  rankedUrls,
  scoreRun,
  type EvalQuery,
  type RunRow,
} from 'docusaurus-rag-core/evaluate';
import type { Site } from '../site.js';
import { tenths } from '../tenths.js';
import { indexesFor, localeOf, type BuiltSite } from './built-site.js';

export interface EvaluateOptions {
  /** JSON lines, one question each; `gold` holds paths of the pages that answer it. */
  file: string;
  /** Locale of the questions that name none. Default: the default locale. */
  locale?: string | undefined;
  json?: boolean;
  /** Where many questions are asked, told how far it is. */
  say?: ((line: string) => void) | undefined;
}

/** Fewer are asked in a few seconds. */
const MANY_QUESTIONS = 200;

/**
 * Asks every question of a file as the chat would, and scores the pages found, locale by locale. A page is found by any of
 * its chunks, in whatever language.
 *
 * @returns a table, or JSON by locale
 * @throws RagError `FILE_INVALID` for the file, an `INDEX_…` code for the index
 */
export async function evaluate(
  site: BuiltSite,
  { file, locale, json = false, say }: EvaluateOptions,
): Promise<string> {
  const queries = parseQueries(await readQueries(file), file);
  if (queries.length === 0) throw new RagError('FILE_INVALID', `${file} holds no question.`);
  const located = queries.map((query) => ({ query, locale: localeOf(site, query.locale ?? locale) }));

  const total = located.length;
  const report = tenths((percent) => say?.(`Asked ${percent} % of ${total.toLocaleString('en')} questions.`));
  let asked = 0;
  const pathOf = pagePaths(site);
  const rows = [];
  for (const name of new Set(located.map((each) => each.locale.name))) {
    const own = localeOf(site, name);
    const indexes = await indexesFor(site, own);
    const run: RunRow[] = [];
    for (const { query } of located.filter((each) => each.locale.name === name)) {
      const found = await find(query, { question: query.text, locale: own.language }, indexes);
      run.push({
        ...found,
        query: { ...query, gold: query.gold.map(pathOf) },
        ranked: [...new Set(found.ranked.map(pathOf))],
      });
      asked += 1;
      if (total > MANY_QUESTIONS) report(asked, total);
    }
    rows.push({ name, scores: scoreRun(run) });
  }
  return json
    ? JSON.stringify(Object.fromEntries(rows.map(({ name, scores }) => [name, scores])), null, 2)
    : formatScores(rows);
}

async function find(
  { answers }: EvalQuery,
  request: ChatRequest,
  indexes: AnswerIndexes,
): Promise<Omit<RunRow, 'query'>> {
  try {
    const { ranked, answered, quotes } = await askAsReader(request, indexes);
    return {
      ranked: rankedUrls(ranked),
      answered,
      ...(answers && { quoted: quotesAnswer(quotes, answers) }),
    };
  } catch (error) {
    // To a reader, a question that cannot be searched for is one that gets no answer.
    const isUnanswerable = error instanceof RagError && error.code.startsWith('QUESTION_');
    if (isUnanswerable) return { ranked: [], answered: false, ...(answers && { quoted: false }) };
    throw error;
  }
}

/** What makes of a page's address one path for all its languages, however it was written. */
function pagePaths({ locales, default: first }: Site): (url: string) => string {
  const baseUrls = locales.map(({ baseUrl }) => baseUrl).sort((a, b) => b.length - a.length);
  return (url) => {
    const { pathname } = new URL(url, 'https://site.invalid');
    const baseUrl = baseUrls.find((each) => pathname.startsWith(each)) ?? first.baseUrl;
    return pathname.replace(baseUrl, first.baseUrl).replace(/(?<=.)\/$/, '');
  };
}

async function readQueries(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw new RagError('FILE_INVALID', `${file} could not be read: ${(cause as Error).message}`, { cause });
  }
}
