import { RagError } from '../../errors.js';
import type { Passage } from '../../types.js';
import type { Connection } from './connection.js';
import { allOf, isOneOf, MAX_CONDITION_VALUES, ofLocale, PAGE_POINTS, type ChunkPayload } from './layout.js';
import { scrollPages, type StoredPoint } from './scroll.js';

/** Texts kept of a locale: a few megabytes. */
const MAX_KEPT = 2000;

const FIELDS = ['ordinal', 'url', 'anchor', 'headingPath', 'title', 'locale', 'version', 'text'];

/** Reads chunks by their number. Those read lately are kept: the questions of a day are about few pages. */
export function createPassageReader(
  connection: Connection,
  { collection, locale }: { collection: string; locale: string },
): (ordinals: number[]) => Promise<Passage[]> {
  const kept = new Map<number, Passage>();

  async function load(ordinals: number[]): Promise<Map<number, Passage>> {
    const loaded = new Map<number, Passage>();
    for (let start = 0; start < ordinals.length; start += MAX_CONDITION_VALUES) {
      const pages = scrollPages(connection, {
        purpose: 'query',
        collection,
        request: {
          filter: allOf(
            ...ofLocale(locale, 'chunk'),
            isOneOf('ordinal', ordinals.slice(start, start + MAX_CONDITION_VALUES)),
          ),
          limit: PAGE_POINTS,
          with_payload: FIELDS,
          with_vector: false,
        },
      });
      for await (const page of pages) {
        for (const point of page) loaded.set((point.payload as ChunkPayload).ordinal, passageFrom(point));
      }
    }
    return loaded;
  }

  return async (ordinals) => {
    const missing = [...new Set(ordinals)].filter((ordinal) => !kept.has(ordinal));
    const loaded = missing.length > 0 ? await load(missing) : new Map<number, Passage>();
    const passages = ordinals.map((ordinal) => {
      const passage = loaded.get(ordinal) ?? kept.get(ordinal);
      if (passage) return passage;
      throw new RagError(
        'INDEX_DAMAGED',
        `Chunk ${ordinal} is missing from locale ${locale} of ${collection} at ${connection.origin}. Publish the site again.`,
      );
    });
    for (const [i, ordinal] of ordinals.entries()) {
      const passage = passages[i];
      kept.delete(ordinal);
      if (passage) kept.set(ordinal, passage);
    }
    for (const oldest of kept.keys()) {
      if (kept.size <= MAX_KEPT) break;
      kept.delete(oldest);
    }
    return passages;
  };
}

function passageFrom({ id, payload }: StoredPoint): Passage {
  const { url, anchor, headingPath, title, locale, version, text } = payload as ChunkPayload;
  return {
    id: String(id),
    url,
    anchor,
    headingPath,
    title,
    locale,
    ...(version !== '' && { version }),
    text,
  };
}
