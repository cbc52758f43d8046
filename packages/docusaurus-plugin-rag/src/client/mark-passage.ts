/** Name of the highlight in the widget's style sheet. */
const HIGHLIGHT = 'rag-passage';
/** What text of a page and of its index may differ in: white space, marks without width, borders of table cells. */
const NOT_COMPARED = /[\s\u200b\u200e\u200f|]/g;
/** Enough to tell a passage by its beginning where the rest of it is not found as it stands. */
const BEGINNING_CHARACTERS = 30;

/**
 * Shows a passage below the heading a hash names: its words where the browser can mark words, else the heading.
 *
 * @returns takes the mark away
 */
export function markPassage(hash: string, passage: string | undefined): () => void {
  const heading = document.getElementById(decodeURIComponent(hash.slice(1)));
  const range = passage === undefined ? undefined : findPassage(passage, heading);
  if (range !== undefined && 'highlights' in CSS) {
    CSS.highlights.set(HIGHLIGHT, new Highlight(range));
    const { top, bottom } = range.getBoundingClientRect();
    if (top < 0 || bottom > innerHeight) {
      range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    }
    return () => void CSS.highlights.delete(HIGHLIGHT);
  }
  heading?.setAttribute('data-rag-cited', '');
  return () => heading?.removeAttribute('data-rag-cited');
}

/** Where a passage stands on the page, from an element on; undefined when it does not, as it was indexed. */
export function findPassage(passage: string, from: Element | null): Range | undefined {
  const page = from?.closest('main') ?? document.querySelector('main') ?? document.body;
  let text = '';
  const places: [Text, number][] = [];
  const nodes = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
  while (nodes.nextNode()) {
    const node = nodes.currentNode as Text;
    const isBefore = from && from.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_PRECEDING;
    if (isBefore) continue;
    for (let at = 0; at < node.data.length; at += 1) {
      const unit = node.data.charAt(at);
      if (unit.replace(NOT_COMPARED, '') === '') continue;
      text += unit;
      places.push([node, at]);
    }
  }
  const wanted = passage.replaceAll(NOT_COMPARED, '');
  for (const words of [wanted, wanted.slice(0, BEGINNING_CHARACTERS)]) {
    const start = words === '' ? -1 : text.indexOf(words);
    const first = places[start];
    const last = places[start + words.length - 1];
    if (!first || !last) continue;
    const range = document.createRange();
    range.setStart(...first);
    range.setEnd(last[0], last[1] + 1);
    return range;
  }
  return undefined;
}
