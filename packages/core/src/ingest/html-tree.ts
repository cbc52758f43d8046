import type { DefaultTreeAdapterTypes } from 'parse5';

export type HtmlNode = DefaultTreeAdapterTypes.Node;
export type HtmlElement = DefaultTreeAdapterTypes.Element;

export function isElement(node: HtmlNode | null): node is HtmlElement {
  return node !== null && 'tagName' in node;
}

export function childrenOf(node: HtmlNode): HtmlNode[] {
  return 'childNodes' in node ? node.childNodes : [];
}

export function attributeOf(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}

export function classesOf(element: HtmlElement): string[] {
  return attributeOf(element, 'class')?.split(/\s+/) ?? [];
}

/** Everything under `root` in document order, not looking into the elements that `isClosed` names. */
export function* nodesIn(
  root: HtmlNode,
  isClosed: (element: HtmlElement) => boolean = () => false,
): Generator<HtmlNode> {
  // A stack of our own: hostile nesting would exhaust the call stack.
  const pending = childrenOf(root).toReversed();
  for (let node = pending.pop(); node; node = pending.pop()) {
    yield node;
    if (isElement(node) && isClosed(node)) continue;
    for (const child of childrenOf(node).toReversed()) pending.push(child);
  }
}

/** Every element under `root`, in document order. */
export function* elementsIn(
  root: HtmlNode,
  isClosed?: (element: HtmlElement) => boolean,
): Generator<HtmlElement> {
  for (const node of nodesIn(root, isClosed)) if (isElement(node)) yield node;
}
