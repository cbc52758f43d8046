import { resolve } from 'node:path';
import { RagError } from 'docusaurus-rag-core';

/** A place a build is published to, beside its static files. */
export type Target =
  | { kind: 'flat'; dir: string }
  /** `apiKey` may write. */
  | { kind: 'qdrant'; url: string; apiKey: string; name: string };

/** Where and how a build is published. Holds keys: never log it. */
export interface PublishingConfig {
  targets: Target[];
  /** The model that makes the vectors; none: terms alone. */
  embedding?: {
    apiKey?: string | undefined;
    baseUrl?: string | undefined;
    model?: string | undefined;
    dimensions?: number | undefined;
  };
  /** Name of the preview this build is of; undefined for production. */
  preview?: string | undefined;
}

export type Environment = Readonly<Record<string, string | undefined>>;

const DEFAULT_NAME = 'docs';
/** As core and the API allow it. */
const NAME = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const MAX_NAME_LENGTH = 63;
const NO_MODEL = 'none';

/**
 * Reads the environment. A build of a pull request is a preview: it publishes under a name of its own, whatever else is
 * set, and never touches what production reads.
 *
 * @param indexDir the plugin's option, relative to `siteDir`
 * @param environment default `process.env`
 * @throws RagError `CONFIG_INVALID` that lists every fault, none with a secret's value
 */
export function publishingConfig(
  { siteDir, indexDir }: { siteDir: string; indexDir: string | false },
  environment: Environment = process.env,
): PublishingConfig {
  const faults: string[] = [];
  const given = (name: string): string | undefined => environment[name]?.trim() || undefined;
  const preview = previewName(environment);
  const name = given('RAG_INDEX_NAME') ?? DEFAULT_NAME;
  if (!NAME.test(name)) {
    faults.push(`RAG_INDEX_NAME is ${JSON.stringify(name)}. Allowed: 1 to 63 of a–z, 0–9 and -.`);
  }

  const targets: Target[] = [];
  const dir = given('RAG_INDEX_DIR') ?? indexDir;
  if (dir !== false) {
    const root = resolve(siteDir, dir);
    targets.push({ kind: 'flat', dir: preview === undefined ? root : resolve(root, 'previews', preview) });
  }
  const url = given('QDRANT_URL');
  const apiKey = given('QDRANT_WRITE_API_KEY');
  if (url !== undefined && apiKey !== undefined) {
    if (!URL.canParse(url)) faults.push(`QDRANT_URL is ${JSON.stringify(url)}. Allowed: an address.`);
    const fullName = preview === undefined ? name : `${name}-preview-${preview}`;
    if (NAME.test(name) && fullName.length > MAX_NAME_LENGTH) {
      faults.push(
        `RAG_INDEX_NAME is "${name}", which makes the preview's name "${fullName}". Allowed: ${MAX_NAME_LENGTH} characters in all; shorten it, or set RAG_PREVIEW.`,
      );
    }
    targets.push({ kind: 'qdrant', url, apiKey, name: fullName });
  }

  const dimensions = given('RAG_EMBEDDING_DIMENSIONS');
  if (dimensions !== undefined && !/^[1-9]\d{0,4}$/.test(dimensions)) {
    faults.push(
      `RAG_EMBEDDING_DIMENSIONS is ${JSON.stringify(dimensions)}. Allowed: a whole number from 1 to 99999.`,
    );
  }
  const model = given('RAG_EMBEDDING_MODEL');
  const service = { apiKey: given('OPENAI_API_KEY'), baseUrl: given('OPENAI_BASE_URL') };
  const embeds = model !== NO_MODEL && (service.apiKey ?? service.baseUrl) !== undefined;

  if (faults.length > 0) {
    throw new RagError(
      'CONFIG_INVALID',
      `docusaurus-plugin-rag cannot publish with this environment:\n${faults.map((fault) => `- ${fault}`).join('\n')}`,
    );
  }
  return {
    targets,
    preview,
    ...(embeds && {
      embedding: { ...service, model, ...(dimensions !== undefined && { dimensions: Number(dimensions) }) },
    }),
  };
}

/** `RAG_PREVIEW`, else what the usual hosts call a build of a pull request. */
function previewName(environment: Environment): string | undefined {
  const own = environment['RAG_PREVIEW']?.trim();
  if (own) return slug(own);
  const { GITHUB_EVENT_NAME: event = '', GITHUB_REF_NAME: ref = 'pull-request' } = environment;
  if (event.startsWith('pull_request')) return slug(ref);
  if (environment['VERCEL_ENV'] === 'preview') return slug(environment['VERCEL_GIT_COMMIT_REF'] ?? 'preview');
  const { CONTEXT: context } = environment;
  if (environment['NETLIFY'] === 'true' && context !== undefined && context !== 'production') {
    return slug(environment['REVIEW_ID'] ?? environment['BRANCH'] ?? context);
  }
  if (environment['IS_PULL_REQUEST'] === 'true')
    return slug(environment['RENDER_GIT_BRANCH'] ?? 'pull-request');
  return undefined;
}

const MAX_SLUG_LENGTH = 40;

function slug(text: string): string {
  const plain = text.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  return plain.slice(0, MAX_SLUG_LENGTH).replaceAll(/^-+|-+$/g, '') || 'preview';
}
