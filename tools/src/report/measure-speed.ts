import { answerQuestion } from 'docusaurus-rag-core';
import { measureQueries } from '../bench/measure-queries.js';
import { measureQueryTimes } from '../bench/query-section.js';
import { indexesFor } from '../native/ask-site.js';
import type { Evaluation } from '../native/evaluate-website.js';
import { searchByMiniSearch } from './baselines.js';
import type { ReportFigures } from './figures.js';

/** Sizes of made-up sites; MiniSearch takes minutes for larger ones. */
const MADE_UP = ([1000, 10_000] as const).flatMap((chunkCount) =>
  (['en', 'ur'] as const).map((locale) => ({ locale, chunkCount, questionCount: 100 })),
);
const WARM_UP_BUDGET_MS = 10_000;

/** Processor time of a question, warm: on this website with all that answering takes, and of search alone on larger sites. */
export async function measureSpeed(
  { builds, sets }: Evaluation,
  say: (line: string) => void,
): Promise<ReportFigures['speed']> {
  const website: ReportFigures['speed']['website'] = [];
  const build = builds.find(({ name }) => name === 'translated');
  for (const { script, questions } of sets.filter(({ kind }) => kind === 'native')) {
    const locale = questions[0]?.locale ?? '';
    const index = build?.indexes.indexes.get(locale);
    if (!build || !index) continue;
    const texts = questions.map(({ text }) => text);
    const search = await searchByMiniSearch(index);
    const places = indexesFor(locale, build.indexes);
    const answer = (question: string) => readAll(answerQuestion({ question, locale }, places));
    const own = await measureQueries(texts, answer, WARM_UP_BUDGET_MS);
    const miniSearch = await measureQueries(texts, search, WARM_UP_BUDGET_MS);
    website.push({ script, cpuMs: own.cpuMs, miniSearchCpuMs: miniSearch.cpuMs });
  }
  return { website, madeUp: await measureQueryTimes(say, MADE_UP) };
}

async function readAll(events: AsyncIterable<unknown>): Promise<void> {
  const iterator = events[Symbol.asyncIterator]();
  while (!(await iterator.next()).done);
}
