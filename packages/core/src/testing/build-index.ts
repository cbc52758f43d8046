import { createHash } from 'node:crypto';
import { createMemoryLoader } from '../index/memory-index.js';
import type { Load } from '../index/load.js';
import { openStaticIndex, type StaticIndex } from '../index/static-index.js';
import type { Chunk } from '../types.js';

/** The fields of a chunk a test cares about. */
export type ChunkSketch = { text: string } & Partial<Chunk>;

/** Completes sketches to chunks: each its own page `/1/`, `/2/`, … unless it says otherwise. */
export function sketchChunks(sketches: (string | ChunkSketch)[], locale = 'en'): Chunk[] {
  const hash = (text: string) => createHash('sha256').update(text).digest('hex');
  return sketches.map((sketch, i) => {
    const fields = typeof sketch === 'string' ? { text: sketch } : sketch;
    return {
      id: hash(String(i)).slice(0, 32),
      url: `/${i + 1}/`,
      anchor: '',
      headingPath: [],
      title: '',
      locale,
      contentHash: hash(fields.text),
      ...fields,
    };
  });
}

export interface SketchOptions {
  locale?: string;
  latestVersions?: string[];
}

/** An index of sketched chunks, in memory. */
export function sketchLoader(
  sketches: (string | ChunkSketch)[],
  { locale = 'en', latestVersions = [] }: SketchOptions = {},
): Load {
  const chunks = sketchChunks(sketches, locale);
  const pages = [...new Map(chunks.map((chunk) => [chunk.url, chunk])).values()].map(
    ({ url, title, version }) => ({
      url,
      title,
      locale,
      ...(version !== undefined && { version }),
      sections: [],
    }),
  );
  return createMemoryLoader({ site: 'test', locale, pages, chunks, latestVersions });
}

export function sketchIndex(
  sketches: (string | ChunkSketch)[],
  options?: SketchOptions,
): Promise<StaticIndex> {
  return openStaticIndex({ load: sketchLoader(sketches, options) });
}
