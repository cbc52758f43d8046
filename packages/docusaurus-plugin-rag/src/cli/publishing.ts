import { RagError, type IndexStore } from 'docusaurus-rag-core';
import { openStore } from '../publish/compose.js';
import type { PublishingConfig } from '../publish/config.js';
import { publishSite } from '../publish/publish-site.js';
import { staticContent } from '../publish/static-content.js';
import { openIndexIfBuilt, type BuiltSite } from './built-site.js';
import { formatAge } from './status.js';

/** How the commands reach the stores a site publishes to. */
export interface Publishing {
  config: PublishingConfig;
  /** Address of the site. */
  address: string;
  cacheDir: string;
}

/**
 * Publishes all built locales as one release, without building.
 *
 * @throws RagError `OPTION_INVALID` when nothing says where to, `INDEX_NOT_FOUND` when nothing is built, or what
 * publishing throws
 */
export async function indexSite(
  site: BuiltSite,
  { config, address, cacheDir }: Publishing,
  print: (line: string) => void,
): Promise<void> {
  checkTargets(config);
  const indexes = await Promise.all(site.locales.map(openIndexIfBuilt));
  const built = indexes.filter((index) => index !== undefined);
  if (built.length === 0) {
    throw new RagError('INDEX_NOT_FOUND', `${site.outDir} holds no index. Build the site first.`);
  }
  const locales = await Promise.all(built.map(staticContent));
  await publishSite({ site: address, locales, config, cacheDir, print });
}

/**
 * Puts an earlier release to use again, in every store.
 *
 * @param id default: the release before the one in use
 * @throws RagError `OPTION_INVALID` when nothing says where, `RELEASE_NOT_FOUND`
 */
export async function rollback(
  { config }: Publishing,
  id: string | undefined,
  print: (line: string) => void,
): Promise<void> {
  checkTargets(config);
  await eachStore(config, async (store) => {
    const release = await store.rollback(id);
    print(`${store.description}: release ${release.id} of ${release.createdAt} is in use.`);
  });
}

/** The releases of every store, newest first, as text for a terminal; empty when a site publishes nowhere. */
export async function describeReleases({ config }: Publishing, now = new Date()): Promise<string[]> {
  const reports: string[] = [];
  await eachStore(config, async (store) => {
    const [current, releases] = await Promise.all([store.current(), store.releases()]);
    const lines = releases.map(({ id, createdAt, locales, embedding }) => {
      const counts = locales
        .map(({ locale, chunks }) => `${locale} ${chunks.toLocaleString('en')}`)
        .join(', ');
      const model = embedding ? `${embedding.model} (${embedding.dimensions})` : 'no vectors';
      const age = formatAge(now.getTime() - Date.parse(createdAt));
      return `  ${id === current?.id ? '*' : ' '} ${id}  ${age} ago  ${counts} chunks  ${model}`;
    });
    reports.push(
      [store.description, ...(lines.length > 0 ? lines : ['  nothing is published yet'])].join('\n'),
    );
  });
  return reports;
}

async function eachStore(
  { targets }: PublishingConfig,
  visit: (store: IndexStore) => Promise<void>,
): Promise<void> {
  for (const target of targets) {
    const store = await openStore(target);
    try {
      await visit(store);
    } finally {
      await store.close();
    }
  }
}

function checkTargets({ targets }: PublishingConfig): void {
  if (targets.length > 0) return;
  throw new RagError(
    'OPTION_INVALID',
    'Nothing says where to publish. Set the plugin’s option indexDir or RAG_INDEX_DIR to a folder, or QDRANT_URL and QDRANT_WRITE_API_KEY.',
  );
}
