import { logger } from '@docusaurus/logger';
import { RagError, type ErrorCode, type LocaleContent, type ReleaseInfo } from 'docusaurus-rag-core';
import { openIndex } from '../cli/built-site.js';
import type { Site, SiteLocale } from '../site.js';
import type { PublishingConfig } from './config.js';
import { publishSite } from './publish-site.js';
import { staticContent } from './static-content.js';

/** What one run of Docusaurus has built and published so far. */
interface Run {
  /** By BCP 47 tag. */
  built: Map<string, SiteLocale>;
  /** By target; a build publishes locale by locale, and one release in the end is enough. */
  published: Map<string, ReleaseInfo>;
  /** Why nothing could be published yet. */
  fault?: RagError | undefined;
}

const RUN = Symbol.for('docusaurus-plugin-rag.run');

/** The locales of the release in use cannot stay beside the new ones: only all of them together can be published. */
const NEEDS_ALL_LOCALES = new Set<ErrorCode>([
  'EMBEDDING_MISMATCH',
  'INDEX_ANALYZER_MISMATCH',
  'INDEX_FORMAT_MISMATCH',
]);

/**
 * Publishes what this run has built to wherever the config says; to nowhere by default.
 *
 * Where another model or analyser is in use, publishing waits until every locale is built; a run that ends before that
 * ends with an error.
 */
export async function publishBuild(
  { current, locales }: Site,
  { address, config, cacheDir }: { address: string; config: PublishingConfig; cacheDir: string },
): Promise<void> {
  if (config.targets.length === 0) return;
  const run = currentRun();
  run.built.set(current.language, current);
  try {
    const content: LocaleContent[] = [];
    // Anew for each locale: those built before may have been taught this one's language.
    for (const built of run.built.values()) content.push(await staticContent(await openIndex(built)));
    const releases = await publishSite({
      site: address,
      locales: content,
      config,
      cacheDir,
      supersedes: new Map([...run.published].map(([target, { id }]) => [target, id])),
      print: (line) => logger.info(`[${current.name}] ${line}`),
    });
    for (const [target, release] of releases) run.published.set(target, release);
    run.fault = undefined;
  } catch (error) {
    const isComplete = locales.every(({ language }) => run.built.has(language));
    if (!(error instanceof RagError) || !NEEDS_ALL_LOCALES.has(error.code) || isComplete) throw error;
    run.fault = error;
    logger.info(`[${current.name}] To be published together with the other locales: ${error.message}`);
  }
}

/** Docusaurus loads the plugin anew for every locale, modules and all: only what is global lasts. */
function currentRun(): Run {
  const shared = globalThis as { [RUN]?: Run };
  if (!shared[RUN]) {
    const run: Run = { built: new Map(), published: new Map() };
    shared[RUN] = run;
    process.once('beforeExit', () => {
      if (!run.fault) return;
      logger.error(`Nothing was published. ${run.fault.message} Build all locales in one run.`);
      process.exitCode = 1;
    });
  }
  return shared[RUN];
}
