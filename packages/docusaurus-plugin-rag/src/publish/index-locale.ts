import { logger } from '@docusaurus/logger';
import type { Plugin } from '@docusaurus/types';
import { aliasedSitePath } from '@docusaurus/utils';
import { chunksFromPage, writeStaticIndex } from 'docusaurus-rag-core/node';
import type { PluginOptions } from '../options.js';
import type { SiteContent } from '../pages/content.js';
import { readPages } from '../pages/read.js';
import { selectPages } from '../pages/select.js';
import { describeSite, shareLanguage } from '../site.js';
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
  const { siteConfig, baseUrl, siteDir, localizationDir, routesPaths, routesBuildMetadata } = built;
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
  const { pages, leftOut } = await readPages(selection.selected, { site, trailingSlash });
  const address = url + site.default.baseUrl;
  const index = await writeStaticIndex(site.current.indexDir, {
    site: address,
    locale: site.current.language,
    pages,
    chunks: pages.flatMap((page) => chunksFromPage(page, { site: address })),
    latestVersions: content.latestVersions,
  });

  const report = {
    locale: site.current.name,
    index,
    leftOut: [...selection.leftOut, ...leftOut],
    durationMs: performance.now() - startedAt,
  };
  logger.success(formatSummary(report));
  for (const warning of warnings(report)) logger.warn(warning);
}
