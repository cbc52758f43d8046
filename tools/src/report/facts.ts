import type { ScoreTable } from '../native/scores.js';
import type { ReportFigures } from './figures.js';
import { count } from './markdown.js';
import type { ReportFacts } from './text.js';

/** What stands in sentences. @param locale of the report, for the titles of pages */
export function factsOf(figures: ReportFigures, locale: string): ReportFacts {
  const { sets, keptPages, systems, server, sizes, versions } = figures;
  const sum = (numbers: number[]) => count(numbers.reduce((total, number) => total + number, 0));
  const native = sets.filter(({ kind }) => kind === 'native');
  const unanswered = sets.filter(({ kind }) => kind.endsWith('unanswerable'));
  const keptIn = (kept: string) =>
    keptPages
      .filter((page) => page.locale === kept)
      .map(({ path, titles }) => `[${titles[locale] ?? path}](${path})`)
      .join(locale === 'ur' ? '، ' : ', ');
  return {
    questions: sum(sets.map(({ questions }) => questions)),
    unanswerable: sum(unanswered.map(({ questions }) => questions)),
    misspelt: sum(native.map(({ misspelt }) => misspelt)),
    pages: count(Math.max(...sizes.map(({ pages }) => pages))),
    kept: count(keptPages.length),
    keptIn: Object.fromEntries(keptPages.map((page) => [page.locale, keptIn(page.locale)])),
    crossing: sum(rowsOf(systems.product, /^one-language\/.*\/other$/)),
    miniSearch: versions.miniSearch,
    pagefind: versions.pagefind,
    native: sum(native.map(({ questions }) => questions)),
    pagefindNothing: sum(
      native.map(({ script }) => {
        const scores = systems.pagefind[`translated/native.${script}/own`];
        return scores && 'answered' in scores ? Math.round(scores.questions * (1 - scores.answered)) : 0;
      }),
    ),
    asked: count(server.asked),
    same: count(server.same),
    double: server.double.model,
    ...(server.real && { real: server.real.model }),
  };
}

/** Numbers of questions of the rows whose names match. */
function rowsOf(table: ScoreTable, name: RegExp): number[] {
  return Object.entries(table)
    .filter(([row]) => name.test(row))
    .map(([, { questions }]) => questions);
}
