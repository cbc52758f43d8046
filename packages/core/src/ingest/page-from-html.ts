import type { Page, Section } from '../types.js';
import { documentTitle, pageContent } from './html-content.js';
import { oneLine } from './prose.js';
import { type Piece, readPieces } from './html-pieces.js';

/** What a build knows of a page. */
export interface PageMeta {
  /** Final path with the base URL. */
  url: string;
  /** Default: the first `<h1>`, else `<title>`, else the URL. */
  title?: string | undefined;
  /** BCP 47 tag. */
  locale: string;
  version?: string | undefined;
}

/** Reads a built page, or its article alone, into sections; text that is not the page's own is left out. */
export function pageFromHtml(html: string, { url, title, locale, version }: PageMeta): Page {
  const pieces = readPieces(pageContent(html));
  const shownTitle = oneLine(title ?? '') || firstTitle(pieces) || oneLine(documentTitle(html)) || url;
  return {
    url,
    title: shownTitle,
    locale,
    ...(version !== undefined && { version }),
    sections: sectionsFrom(pieces, shownTitle),
  };
}

function firstTitle(pieces: Piece[]): string | undefined {
  for (const piece of pieces) if (piece.kind === 'heading' && piece.level === 1) return piece.text;
  return undefined;
}

interface OpenHeading {
  level: number;
  text: string;
  anchor: string;
}

function sectionsFrom(pieces: Piece[], title: string): Section[] {
  const sections: Section[] = [];
  let open: OpenHeading[] = [];
  let section: Section | undefined;
  for (const piece of pieces) {
    if (piece.kind !== 'heading') {
      if (!section) sections.push((section = { anchor: '', headingPath: [], blocks: [] }));
      section.blocks.push(piece);
      continue;
    }
    const { level, text } = piece;
    open = open.filter((heading) => heading.level < level);
    // The page's title is known for every section; a heading without an id is reached through the one around it.
    const isTitle = level === 1 && text === title;
    const anchor = isTitle ? '' : piece.anchor || (open.at(-1)?.anchor ?? '');
    if (!isTitle) open.push({ level, text, anchor });
    sections.push((section = { anchor, headingPath: open.map((heading) => heading.text), blocks: [] }));
  }
  return sections.filter(({ blocks, headingPath }) => blocks.length > 0 || headingPath.length > 0);
}
