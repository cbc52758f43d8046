import type { Block } from '../types.js';
import { childrenOf, type HtmlElement, isElement } from './html-tree.js';
import { isChrome } from './html-chrome.js';

/** A table's caption and rows; `textOf` gives what a cell says, on one line. Rows without a word are left out. */
export function readTable(table: HtmlElement, textOf: (element: HtmlElement) => string): Block[] {
  const caption = elementChildren(table)
    .filter(({ tagName }) => tagName === 'caption')
    .map(textOf)
    .filter(Boolean)
    .map((text): Block => ({ kind: 'paragraph', text }));
  // The parser puts every row into a thead, tbody or tfoot.
  const rows = elementChildren(table).flatMap((group) =>
    elementChildren(group)
      .filter(({ tagName }) => tagName === 'tr')
      .flatMap((row): Block[] => {
        const cells = elementChildren(row).filter(({ tagName }) => tagName === 'td' || tagName === 'th');
        const texts = cells.map(textOf);
        if (!texts.some(Boolean)) return [];
        const header = group.tagName === 'thead' || cells.every(({ tagName }) => tagName === 'th');
        return [{ kind: 'row', cells: texts, header }];
      }),
  );
  return [...caption, ...rows];
}

function elementChildren(element: HtmlElement): HtmlElement[] {
  return childrenOf(element).filter((node): node is HtmlElement => isElement(node) && !isChrome(node));
}
