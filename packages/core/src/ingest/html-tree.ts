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
  const pending = childrenOf(root).toReversed();
  for (let node = pending.pop(); node; node = pending.pop()) {
    yield node;
    if (isElement(node) && !isClosed(node)) pending.push(...childrenOf(node).toReversed());
  }
}

/** Every element under `root`, in document order. */
export function* elementsIn(
  root: HtmlNode,
  isClosed?: (element: HtmlElement) => boolean,
): Generator<HtmlElement> {
  for (const node of nodesIn(root, isClosed)) if (isElement(node)) yield node;
}
