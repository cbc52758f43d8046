import { attributeOf, elementsIn, type HtmlElement, nodesIn } from './html-tree.js';

/** A formula in TeX where KaTeX left its source, else as the symbols it shows. */
export function readMath(math: HtmlElement): { text: string; isDisplayed: boolean } {
  return {
    text: textIn(sourceOf(math) ?? math).trim(),
    isDisplayed: attributeOf(math, 'display') === 'block',
  };
}

function sourceOf(math: HtmlElement): HtmlElement | undefined {
  for (const element of elementsIn(math)) {
    if (element.tagName === 'annotation' && attributeOf(element, 'encoding') === 'application/x-tex')
      return element;
  }
  return undefined;
}

function textIn(element: HtmlElement): string {
  let text = '';
  for (const node of nodesIn(element)) if ('value' in node) text += node.value;
  return text;
}
