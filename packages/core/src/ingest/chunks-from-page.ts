import { analyserFor } from '../text/analyse.js';
import type { Chunk, Page } from '../types.js';
import { chunkId } from './chunk-id.js';
import { textFromBlocks } from './chunk-text.js';
import { contentHash } from './content-hash.js';
import { splitSection } from './split-section.js';

/**
 * Cuts a page into chunks, in reading order; none reaches across a heading, and a heading without text gives none.
 *
 * `site` tells this site's ids from another's: any text that stays the same from build to build.
 */
export function chunksFromPage(page: Page, { site }: { site: string }): Chunk[] {
  const { url, title, locale, version } = page;
  const analyser = analyserFor(locale);
  /** Sections share an anchor when a heading has none of its own: they count on together, so that ids stay unique. */
  const countByAnchor = new Map<string, number>();
  const sentences = (text: string) => analyser.sentences(text);
  return page.sections.flatMap(({ anchor, headingPath, blocks }) => {
    return splitSection(blocks, sentences).map((part): Chunk => {
      const ordinal = countByAnchor.get(anchor) ?? 0;
      countByAnchor.set(anchor, ordinal + 1);
      const text = textFromBlocks(part);
      return {
        id: chunkId({ site, locale, version, url, anchor, ordinal }),
        url,
        anchor,
        headingPath,
        title,
        locale,
        ...(version !== undefined && { version }),
        text,
        contentHash: contentHash({ title, headingPath, text }),
      };
    });
  });
}
