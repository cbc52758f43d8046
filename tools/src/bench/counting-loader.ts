import { gzipSync } from 'node:zlib';
import { createFileLoader } from 'docusaurus-rag-core/node';
import type { Load } from 'docusaurus-rag-core';

export const FILE_KINDS = ['current', 'manifest', 'assets', 'translations', 'postings', 'passages'] as const;

/** What a file of an index is for. */
export type FileKind = (typeof FILE_KINDS)[number];

/** What was loaded, as a server sends it: compressed, without headers. */
export interface Loaded {
  requests: number;
  bytes: Record<FileKind, number>;
}

export const nothingLoaded = (): Loaded => ({
  requests: 0,
  bytes: { current: 0, manifest: 0, assets: 0, translations: 0, postings: 0, passages: 0 },
});

/** Loads an index from disk and adds up what it loads. @param dir the folder that holds `current.json` */
export function createCountingLoader(dir: string, loaded: Loaded): Load {
  const load = createFileLoader(dir);
  return async (path, options) => {
    const bytes = await load(path, options);
    loaded.requests += 1;
    loaded.bytes[kindOf(path)] += sentBytes(path, bytes);
    return bytes;
  };
}

/** @throws Error for a path that no index has */
export function kindOf(path: string): FileKind {
  const kind = FILE_KINDS.find((each) => path.split(/[/.]/).includes(each));
  if (kind) return kind;
  throw new Error(`${path} is no file of an index that this bench knows.`);
}

/** Servers compress text; everything else of an index is compressed as it is. */
function sentBytes(path: string, bytes: Uint8Array): number {
  return path.endsWith('.json') ? gzipSync(bytes, { level: 9 }).length : bytes.length;
}
