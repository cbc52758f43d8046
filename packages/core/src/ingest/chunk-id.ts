import { uuidV5 } from './uuid-v5.js';

/** Drawn once at random; another value would give every chunk another id. */
const NAMESPACE = 'f6399b31-91af-4e25-a453-f7d4d9d490d6';

/** Where a chunk stands. */
export interface ChunkPlace {
  /** What tells this site's ids from another's, such as its address. */
  site: string;
  locale: string;
  version?: string | undefined;
  url: string;
  anchor: string;
  /** Position among the page's chunks with this anchor, from 0. */
  ordinal: number;
}

/** The chunk's id: a function of its place alone, so that it outlives a change of its text. */
export function chunkId({ site, locale, version = '', url, anchor, ordinal }: ChunkPlace): string {
  return uuidV5(NAMESPACE, JSON.stringify([site, locale, version, url, anchor, ordinal]));
}
