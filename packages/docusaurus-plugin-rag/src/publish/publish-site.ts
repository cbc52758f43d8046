import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type {
  EmbeddingModel,
  IndexStore,
  LocaleContent,
  ReleaseContent,
  ReleaseInfo,
} from 'docusaurus-rag-core';
import { embedChunks, holdsContent, openVectorCache, type EmbeddingProgress } from 'docusaurus-rag-core/node';
import { tenths } from '../tenths.js';
import { openEmbeddingModel, openStore } from './compose.js';
import type { PublishingConfig, Target } from './config.js';

export interface PublishInput {
  /** Address of the site, part of every release's identity. */
  site: string;
  /** Locales to publish; those of the release in use that are not among these stay. */
  locales: LocaleContent[];
  config: PublishingConfig;
  /** Folder in which vectors are kept from build to build. */
  cacheDir: string;
  /** Release of the same build that each target already has, by `targetKey`. */
  supersedes?: ReadonlyMap<string, string>;
  /** Called with a line for the terminal. */
  print(line: string): void;
}

/** Names a target among others, without its key. */
export const targetKey = (target: Target): string =>
  target.kind === 'flat' ? target.dir : `${target.url} ${target.name}`;

/**
 * Publishes built locales to every target: embeds what is new, stores a release, puts it to use. A target whose release in
 * use holds all of it is left alone: equal releases would push out those that one can go back to.
 *
 * @returns the new release of each target that has one, by `targetKey`
 * @throws RagError; then readers of the target that failed, and of those behind it, still have the former release
 */
export async function publishSite(input: PublishInput): Promise<Map<string, ReleaseInfo>> {
  const published = new Map<string, ReleaseInfo>();
  const { targets } = input.config;
  if (targets.length === 0) return published;
  const model = await openEmbeddingModel(input.config);
  const embedding = model && { model: model.id, dimensions: model.dimensions };
  for (const target of targets) {
    const store = await openStore(target);
    try {
      const current = await store.current();
      if (current && holdsContent(current, { ...input, embedding })) {
        input.print(`Release ${current.id} in ${store.description} holds all of this already.`);
        continue;
      }
      const content = await contentFor(store, model, input);
      const release = await store.publish(content, {
        supersedes: input.supersedes?.get(targetKey(target)),
        onProgress: tenths((percent) => input.print(`Storing in ${store.description}: ${percent} %`)),
      });
      published.set(targetKey(target), release);
      input.print(formatRelease(store, release));
    } finally {
      await store.close();
    }
  }
  return published;
}

async function contentFor(
  store: IndexStore,
  model: EmbeddingModel | undefined,
  { site, locales, cacheDir, config, print }: PublishInput,
): Promise<ReleaseContent> {
  if (!model) return { site, locales };
  const embedding = { model: model.id, dimensions: model.dimensions };
  const cache = openVectorCache(join(cacheDir, 'vectors', serverName(config)), embedding);
  const chunks = locales.flatMap((locale) => locale.chunks);
  const { vectors, report } = await embedChunks({
    chunks,
    model,
    cache,
    current: (hashes) => store.vectors(hashes, embedding),
    onProgress: embeddingProgress(model, print),
  });
  print(
    `Embedded ${count(report.embedded, 'chunk')} in ${count(report.calls, 'call')}, ${report.tokens.toLocaleString('en')} tokens${cost(report.costUsd)}; ${count(report.reused, 'chunk')} reused.`,
  );
  let start = 0;
  const withVectors = locales.map((locale): LocaleContent => {
    const end = start + locale.chunks.length * model.dimensions;
    const rows = vectors.subarray(start, end);
    start = end;
    return { ...locale, vectors: rows };
  });
  return { site, locales: withVectors, embedding };
}

/** Two servers may call different models by one name. */
function serverName({ embedding }: PublishingConfig): string {
  const { baseUrl } = embedding ?? {};
  return baseUrl === undefined ? 'openai' : createHash('sha256').update(baseUrl).digest('hex').slice(0, 12);
}

/** Says what embedding will take before it begins, then how far it is. */
function embeddingProgress(
  { id }: EmbeddingModel,
  print: (line: string) => void,
): (progress: EmbeddingProgress) => void {
  const report = tenths((percent) => print(`Embedding with ${id}: ${percent} %`));
  let isFirst = true;
  return ({ estimate, texts }) => {
    if (isFirst && estimate.texts > 0) {
      print(
        `Embedding ${count(estimate.texts, 'chunk')} with ${id}: about ${estimate.tokens.toLocaleString('en')} tokens in ${count(estimate.calls, 'call')}${cost(estimate.costUsd)}.`,
      );
    }
    isFirst = false;
    report(texts, estimate.texts);
  };
}

function formatRelease({ description }: IndexStore, { id, locales }: ReleaseInfo): string {
  const counts = locales.map(({ locale, chunks }) => `${locale} ${chunks.toLocaleString('en')}`);
  return `Published release ${id} to ${description}: ${counts.join(', ')} chunks.`;
}

const count = (number: number, noun: string): string =>
  `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;

const cost = (usd: number | undefined): string => (usd === undefined ? '' : `, $${usd.toFixed(4)}`);
