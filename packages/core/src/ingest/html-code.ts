import type { Block } from '../types.js';
import { classesOf, elementsIn, type HtmlElement, isElement, nodesIn } from './html-tree.js';
import { isChrome } from './html-chrome.js';

const LANGUAGE = /^lang(?:uage)?-(\S+)$/;

/** A `<pre>` as a code block, white space kept; nothing when it is blank. */
export function readCode(pre: HtmlElement): Block[] {
  let text = '';
  for (const node of nodesIn(pre, isChrome)) {
    if ('value' in node) text += node.value;
    else if (isElement(node) && node.tagName === 'br') text += '\n';
  }
  return text.trim() === '' ? [] : [{ kind: 'code', text: text.trimEnd(), language: languageOf(pre) }];
}

function languageOf(pre: HtmlElement): string {
  for (const element of [pre, ...elementsIn(pre)]) {
    for (const name of classesOf(element)) {
      const language = LANGUAGE.exec(name)?.[1]?.replaceAll('`', '');
      // Docusaurus writes `text` where the author named no language.
      if (language) return language === 'text' ? '' : language;
    }
  }
  return '';
}
