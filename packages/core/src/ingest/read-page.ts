import { countTerms, type TermCounts } from '../index/count-terms.js';
import { analyserFor } from '../text/analyse.js';
import type { Chunk, Page } from '../types.js';
import { chunksFromPage } from './chunks-from-page.js';
import { pageFromHtml, type PageMeta } from './page-from-html.js';

/** A page and what is indexed of it: plain data, for it is kept as JSON. */
export interface ReadPage {
  page: Page;
  chunks: Chunk[];
  /** Of each chunk, in their order. */
  termCounts: TermCounts[];
}

/** @param site as in `chunksFromPage` */
export function readPage(html: string, meta: PageMeta, site: string): ReadPage {
  const page = pageFromHtml(html, meta);
  const chunks = chunksFromPage(page, { site });
  const analyser = analyserFor(page.locale);
  return { page, chunks, termCounts: chunks.map((chunk) => countTerms(chunk, analyser)) };
}
