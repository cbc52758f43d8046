import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type * as apiModule from 'docusaurus-rag-api';
import type { BuiltSite } from './built-site.js';

/** An API beside the site it answers from. */
export interface SiteApi {
  /** Whether a request is the API's. */
  isOwn(pathname: string): boolean;
  handle(request: IncomingMessage, response: ServerResponse): void;
  /** What answers, in a few words for a terminal. */
  description: string;
  close(): Promise<void>;
}

const PACKAGE = 'docusaurus-rag-api';
/** Of the embedded database, below the site. */
const DATA_FOLDER = '.docusaurus-rag';

/**
 * Opens the API over the built site, where `docusaurus-rag-api` is installed. The environment may name other stores, a
 * database and a model.
 *
 * @param siteDir the site's own folder
 * @returns undefined when the package is not installed
 * @throws RagError `CONFIG_INVALID`, `DATABASE_LOCKED`
 */
export async function openSiteApi(
  site: BuiltSite,
  { siteDir, print }: { siteDir: string; print(text: string): void },
): Promise<SiteApi | undefined> {
  const module = requireApi(siteDir);
  if (!module) return undefined;
  const dataDir = join(siteDir, DATA_FOLDER);
  if (!existsSync(dataDir)) print('Preparing the embedded database, once: this takes some seconds.');
  keepOutOfGit(dataDir);
  const locales = site.locales.map(({ language, indexDir }) => ({ locale: language, dir: indexDir }));
  const api = await module.createApi({
    defaults: {
      RAG_SITE_DIR: site.outDir,
      RAG_DATA_DIR: join(dataDir, 'database'),
      RAG_DEFAULT_LOCALE: site.default.language,
      LOG_LEVEL: 'warn',
    },
    siteLocales: locales,
  });
  return {
    isOwn: module.isApiPath,
    handle: api.handler,
    description: describe(api),
    close: api.close,
  };
}

/** Conversations are no part of anyone's sources. */
function keepOutOfGit(dir: string): void {
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, '.gitignore'), '*\n');
}

/** Docusaurus' module loader would rewrite what `import` brings; Node's own `require` loads ES modules as they are. */
function requireApi(siteDir: string): typeof apiModule | undefined {
  // The site depends on it, not the plugin.
  const require = createRequire(join(siteDir, 'package.json'));
  try {
    require.resolve(PACKAGE);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND') return undefined;
    throw error;
  }
  return require(PACKAGE) as typeof apiModule;
}

function describe({ config, description: { mode, index, database } }: apiModule.Api): string {
  const answers = mode === 'generated' ? `by ${config.chatModel}` : 'in the pages’ own words, without a key';
  const sessions = database === 'server' ? 'a PostgreSQL server' : 'an embedded database';
  return `answers ${answers}, from ${index}; conversations in ${sessions}`;
}
