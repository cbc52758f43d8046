/** As much as the API takes. In UTF-16 units. */
const MAX_SELECTION_LENGTH = 2000;

/** What the reader has selected on the page, outside of the chat; empty when nothing is. */
export function pageSelection(): string {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || !selection.anchorNode) return '';
  const place = selection.anchorNode;
  const element = place instanceof Element ? place : place.parentElement;
  if (element?.closest('.rag-root')) return '';
  return selection.toString().replaceAll(/\s+/g, ' ').trim().slice(0, MAX_SELECTION_LENGTH);
}
