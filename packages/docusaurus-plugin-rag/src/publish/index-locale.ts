import { join } from 'node:path';
import { logger } from '@docusaurus/logger';
import type { Plugin } from '@docusaurus/types';
import { aliasedSitePath } from '@docusaurus/utils';
import { openPageReader, writeStaticIndex } from 'docusaurus-rag-core/node';
import type { PluginOptions } from '../options.js';
import type { SiteContent } from '../pages/content.js';
import { readPages } from '../pages/read.js';
import { selectPages } from '../pages/select.js';
import { describeSite, PLUGIN_NAME, shareLanguage } from '../site.js';
import { formatSummary, warnings } from '../summary.js';

/** What Docusaurus knows of a locale once it is built. */
export type BuiltSite = Parameters<NonNullable<Plugin['postBuild']>>[0];

/** Indexes one locale: chooses its pages, reads what was built of them, writes the index, reports. */
export async function indexLocale(
  content: SiteContent,
  built: BuiltSite,
  options: PluginOptions,
): Promise<void> {
  const startedAt = performance.now();
  const {
    siteConfig,
    baseUrl,
    siteDir,
    localizationDir,
    routesPaths,
    routesBuildMetadata,
    generatedFilesDir,
  } = built;
  const { trailingSlash, noIndex, url } = siteConfig;
  const site = describeSite(built);

  const selection = selectPages(content.pages, {
    options,
    baseUrl,
    trailingSlash,
    routes: routesPaths,
    // On a site that keeps every crawler out, the mark says nothing about a page.
    isNoIndex: (route) => !noIndex && routesBuildMetadata[route]?.noIndex === true,
    translationsPath: shareLanguage(site.current, site.default)
      ? undefined
      : `${aliasedSitePath(localizationDir, siteDir)}/`,
  });
  const address = url + site.default.baseUrl;
  const reader = await openPageReader({
    site: address,
    cacheFile: join(generatedFilesDir, PLUGIN_NAME, `pages-${site.current.name}.json`),
  });
  const { pages, leftOut } = await readPages(selection.selected, { site, trailingSlash, reader });
  const index = await writeStaticIndex(site.current.indexDir, {
    site: address,
    locale: site.current.language,
    pages: pages.map(({ page }) => page),
    chunks: pages.flatMap(({ chunks }) => chunks),
    latestVersions: content.latestVersions,
  });
  await reader.save();

  const report = {
    locale: site.current.name,
    index,
    leftOut: [...selection.leftOut, ...leftOut],
    durationMs: performance.now() - startedAt,
  };
  logger.success(formatSummary(report));
  for (const warning of warnings(report)) logger.warn(warning);
}
