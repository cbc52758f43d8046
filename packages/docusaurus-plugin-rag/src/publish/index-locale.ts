import { createRequire } from 'node:module';
import { join } from 'node:path';
import { logger } from '@docusaurus/logger';
import type { Plugin } from '@docusaurus/types';
import { aliasedSitePath } from '@docusaurus/utils';
import type * as core from 'docusaurus-rag-core/node';
import { openIndex } from '../cli/built-site.js';
import type { PluginOptions } from '../options.js';
import type { SiteContent } from '../pages/content.js';
import { readPages } from '../pages/read.js';
import { asksForNoIndex } from '../pages/no-index.js';
import { selectPages } from '../pages/select.js';
import { cacheDirOf, describeSite, PLUGIN_NAME, shareLanguage } from '../site.js';
import { formatPair, formatSuggestions, formatSummary, warnings } from '../summary.js';
import { publishingConfig } from './config.js';
import { publishBuild } from './publish-build.js';
import { translateLocales } from './translate-locales.js';

/** What Docusaurus knows of a locale once it is built. */
export type BuiltSite = Parameters<NonNullable<Plugin['postBuild']>>[0];

/**
 * Indexes one locale: chooses its pages, reads what was built of them, writes the static index, reports, and publishes to
 * stores where the site has any.
 */
export async function indexLocale(
  content: SiteContent,
  built: BuiltSite,
  options: PluginOptions,
): Promise<void> {
  const startedAt = performance.now();
  const core = loadCore();
  const { calibrate, openPageReader, suggestQuestions, writeStaticIndex, writeSuggestions } = core;
  const { siteConfig, baseUrl, siteDir, localizationDir, routesPaths, generatedFilesDir } = built;
  const { trailingSlash, noIndex, url } = siteConfig;
  const site = describeSite(built);

  const selection = selectPages(content.pages, {
    options,
    baseUrl,
    trailingSlash,
    routes: routesPaths,
    // On a site that keeps every crawler out, the mark says nothing about a page.
    isNoIndex: (route) => !noIndex && asksForNoIndex(built, route),
    translationsPath: shareLanguage(site.current, site.default)
      ? undefined
      : `${aliasedSitePath(localizationDir, siteDir)}/`,
  });
  const address = url + site.default.baseUrl;
  const reader = await openPageReader({
    site: address,
    cacheFile: join(generatedFilesDir, PLUGIN_NAME, `pages-${site.current.name}.json`),
  });
  const { pages, leftOut } = readPages(selection.selected, { site, trailingSlash, reader });
  const index = await writeStaticIndex(
    site.current.indexDir,
    {
      site: address,
      locale: site.current.language,
      pages: pages.map(({ page }) => page),
      chunks: pages.flatMap(({ chunks }) => chunks),
      termCounts: pages.flatMap(({ termCounts }) => termCounts),
      latestVersions: content.latestVersions,
    },
    { calibrate },
  );
  await reader.save();

  const report = {
    locale: site.current.name,
    index,
    leftOut: [...selection.leftOut, ...leftOut],
    durationMs: performance.now() - startedAt,
  };
  logger.success(formatSummary(report));
  for (const warning of warnings(report)) logger.warn(warning);

  const pairs = await translateLocales(site, core, ([one, other]) =>
    logger.info(`[${one}] Learning how to ask ${one} and ${other} in each other's language …`),
  );
  for (const pair of pairs) for (const line of formatPair(pair)) logger.info(line);

  if (options.pageSuggestions) {
    const count = await writeSuggestions(site.current.indexDir, async () =>
      suggestQuestions(
        pages.map(({ page }) => page),
        await openIndex(site.current),
      ),
    );
    if (count !== undefined) logger.info(formatSuggestions(site.current.name, count));
  }

  await publishBuild(site, {
    address,
    config: publishingConfig({ siteDir, indexDir: options.indexDir }),
    cacheDir: cacheDirOf(siteDir),
  });
}

/** Docusaurus imports plugins anew for each locale; what Node itself loads stays, with the machine code it has come to. */
function loadCore(): typeof core {
  return createRequire(import.meta.url)('docusaurus-rag-core/node') as typeof core;
}
