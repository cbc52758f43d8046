import { parseBuildSummaries, type BuildSummary } from '../build-summary.js';
import { docusaurusCommand } from '../docusaurus-command.js';
import { runCommand } from '../run-command.js';
import { formatCount, formatTable } from './format-table.js';

/** What indexing takes of a site's build. */
export interface IndexTimes {
  /** The whole `docusaurus build`, all locales, with warm caches. */
  buildSeconds: number;
  locales: BuildSummary[];
}

/**
 * Builds a site twice, the first time to warm the bundler's caches, and measures the second time.
 *
 * @throws Error with the last lines of a build that fails, or when the plugin printed no summary
 */
export async function measureIndexTimes(
  siteDir: string,
  report: (progress: string) => void,
): Promise<IndexTimes> {
  const [command, parameters] = docusaurusCommand(siteDir, 'build');
  const build = () => runCommand(command, parameters, { cwd: siteDir });
  report(`index: building ${siteDir} to warm the caches`);
  await build();
  report('index: building it again');
  const startedAt = performance.now();
  const output = await build();
  const buildSeconds = (performance.now() - startedAt) / 1000;
  const locales = parseBuildSummaries(output);
  if (locales.length > 0) return { buildSeconds, locales };
  throw new Error(
    `The build of ${siteDir} printed no summary of docusaurus-plugin-rag. Is it in the config?`,
  );
}

/** A table by locale, and the share of the build that all of it is. */
export function formatIndexTimes({ buildSeconds, locales }: IndexTimes): string {
  const indexSeconds = locales.reduce((sum, { seconds }) => sum + seconds, 0);
  const table = formatTable(
    ['locale', 'pages', 'chunks', 'index s', 'pages/s'],
    locales.map(({ locale, pages, chunks, seconds }) => [
      locale,
      formatCount(pages),
      formatCount(chunks),
      seconds.toFixed(1),
      // The plugin rounds to tenths: below that there is no rate.
      seconds > 0 ? (pages / seconds).toFixed(0) : '–',
    ]),
  );
  const share = ((100 * indexSeconds) / buildSeconds).toFixed(1);
  return [
    'Time to index, as the plugin prints it',
    table,
    `${indexSeconds.toFixed(1)} s of a warm build of ${buildSeconds.toFixed(1)} s: ${share} %`,
  ].join('\n\n');
}
