import type { Page, Passage } from '../types.js';
import { blocksFromText } from './chunk-text.js';

/** Pages as they were before they were cut into chunks, as far as they hold text. @param passages those of a page together */
export function pagesFromPassages(passages: Passage[]): Page[] {
  const pages: Page[] = [];
  for (const { url, title, locale, version, anchor, headingPath, text } of passages) {
    let page = pages.at(-1);
    if (page?.url !== url) {
      page = { url, title, locale, ...(version !== undefined && { version }), sections: [] };
      pages.push(page);
    }
    let section = page.sections.at(-1);
    if (section?.anchor !== anchor) {
      section = { anchor, headingPath, blocks: [] };
      page.sections.push(section);
    }
    section.blocks.push(...blocksFromText(text));
  }
  return pages;
}
