import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { plainMiniSearch } from '../bench/plain-minisearch.js';
import type { EmbeddingOptions } from '../eval/embedding-options.js';
import { measureSizes, readBudgets } from '../measure-sizes.js';
import { QUESTIONS, type Evaluation, type EvaluationBuild } from '../native/evaluate-website.js';
import { localeIn, readOneLanguage, twinPath } from '../native/one-language.js';
import { pagePath } from '../native/page-path.js';
import type { QuestionSet } from '../native/question-sets.js';
import type { IndexSize, KeptPage, ReportFigures, SetFigures } from './figures.js';
import { measureFirstAnswers } from './measure-first-answers.js';
import { measureServer } from './measure-server.js';
import { measureSpeed } from './measure-speed.js';
import { measureAblations, measureSystems } from './measure-systems.js';

const PACKAGE = new URL('../../package.json', import.meta.url);

/** Measures everything the report says. All but the speed is the same for the same pages, questions and code. */
export async function measureReport(
  evaluation: Evaluation,
  { embedding, say }: { embedding: EmbeddingOptions | undefined; say: (line: string) => void },
): Promise<ReportFigures> {
  const [whole] = evaluation.builds;
  if (!whole) throw new Error('There is no build to measure.');
  say('Asking all systems');
  const systems = await measureSystems(evaluation);
  say('Switching parts off');
  const ablations = await measureAblations(evaluation);
  say('Asking on a server');
  const server = await measureServer(evaluation, embedding, say);
  say('Weighing');
  const { dependencies } = JSON.parse(await readFile(PACKAGE, 'utf8')) as {
    dependencies: Record<string, string>;
  };
  return {
    versions: {
      miniSearch: dependencies['minisearch'] ?? '',
      pagefind: dependencies['pagefind'] ?? '',
    },
    sets: evaluation.sets.map(describeSet),
    keptPages: await keptPages(whole),
    systems: systems.scores,
    ablations,
    server,
    sizes: await indexSizes(whole, systems.pagefindBytes),
    bundles: { sizes: await measureSizes(), budgets: await readBudgets() },
    firstAnswers: await measureFirstAnswers(evaluation),
    speed: await measureSpeed(evaluation, say),
  };
}

function describeSet({ kind, script, questions }: QuestionSet): SetFigures {
  return {
    kind,
    script,
    questions: questions.length,
    misspelt: questions.filter(({ misspelt }) => misspelt).length,
    nearMisses: questions.filter(({ nearMiss }) => nearMiss).length,
  };
}

async function keptPages({ site }: EvaluationBuild): Promise<KeptPage[]> {
  const oneLanguage = await readOneLanguage(`${QUESTIONS}/one-language.json`);
  const home = localeIn(site, site.defaultLocale);
  return Object.entries(oneLanguage).flatMap(([locale, paths]) =>
    paths.map((path): KeptPage => {
      const homePath = twinPath(path, localeIn(site, locale), home);
      const titles = site.locales.map((each): [string, string] => {
        const wanted = pagePath(twinPath(homePath, home, each));
        return [each.locale, each.pages.find(({ url }) => pagePath(url) === wanted)?.title ?? homePath];
      });
      return { locale, path: homePath, titles: Object.fromEntries(titles) };
    }),
  );
}

async function indexSizes(
  { indexes: { indexes } }: EvaluationBuild,
  pagefindBytes: Map<string, number>,
): Promise<IndexSize[]> {
  const sizes: IndexSize[] = [];
  for (const [locale, index] of indexes) {
    const { pages, chunks, bytes, translations = {} } = index.manifest;
    const passages = await index.passages(Array.from({ length: chunks }, (_, ordinal) => ordinal));
    const miniSearch = gzipSync(JSON.stringify(plainMiniSearch(passages)), { level: 9 });
    sizes.push({
      locale,
      pages,
      chunks,
      bytes,
      translationBytes: Object.values(translations).reduce((sum, table) => sum + table.bytes, 0),
      miniSearchBytes: miniSearch.length,
      pagefindBytes: pagefindBytes.get(locale) ?? 0,
    });
  }
  return sizes;
}
