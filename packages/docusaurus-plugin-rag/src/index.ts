import { join } from 'node:path';
import { logger } from '@docusaurus/logger';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { configureBundler } from './configure-bundler.js';
import { registerCommands } from './cli/register.js';
import { clientData, clientModules } from './client-data.js';
import { checkOptionsAgainstSite, type PluginOptions } from './options.js';
import { readSiteContent, type SiteContent } from './pages/content.js';
import { keepFormerIndex } from './publish/former-index.js';
import { indexLocale } from './publish/index-locale.js';
import { describeSite, PLUGIN_NAME } from './site.js';
import { codeTranslations } from './translations.js';

export { validateOptions, type Options } from './options.js';

/** Makes the site's pages answer questions: indexes them when it is built, and puts the chat on every page. */
export default function pluginRag(context: LoadContext, options: PluginOptions): Plugin<void> | null {
  if (context.siteConfig.future.experimental_router === 'hash') {
    logger.warn(`${PLUGIN_NAME} reads built pages, and the hash router builds none: it is switched off.`);
    return null;
  }
  checkOptionsAgainstSite(options, context.i18n);
  const site = describeSite(context);
  const former = keepFormerIndex(
    site.locales.map(({ indexDir }) => indexDir),
    join(context.generatedFilesDir, PLUGIN_NAME, 'former-index'),
  );
  const isBuild = process.env['NODE_ENV'] === 'production';
  let content: SiteContent = { pages: [], latestVersions: [] };

  return {
    name: PLUGIN_NAME,
    getClientModules: () => clientModules(options),
    getPathsToWatch: () => (options.widget ? ['./client/launcher-messages.js', './client/messages.js'] : []),
    getDefaultCodeTranslationMessages: () => (options.widget ? codeTranslations(site.current.language) : {}),
    contentLoaded: ({ actions }) => actions.setGlobalData(clientData(site, options)),
    allContentLoaded({ allContent }) {
      content = readSiteContent(allContent);
      if (isBuild) former.setAside();
    },
    configureWebpack: (_config, isServer) =>
      isServer ? {} : configureBundler(site, { onStart: former.putBack }),
    postBuild: (built) => indexLocale(content, built, options),
    extendCli: (cli) => registerCommands(cli, context, options),
  };
}
