import { parse, parseFragment } from 'parse5';

import { elementsIn, type HtmlElement, type HtmlNode, isElement } from './html-tree.js';
import { isChrome } from './html-chrome.js';

/**
 * The part of a built page that is its own: the article that holds its `<h1>`, else `<main>`, else an article, else all.
 *
 * Only that part is parsed: the navigation around it is most of a page's bytes.
 */
export function pageContent(html: string): HtmlNode {
  const fragment = parseFragment(withoutTokens(ownHtml(html)));
  for (const element of elementsIn(fragment, isChrome)) {
    if (element.tagName === 'h1') return outermostArticle(element) ?? fragment;
  }
  return fragment;
}

/** The least part of a document that surely holds what `pageContent` reads. */
export function ownHtml(html: string): string {
  return onlyArticle(html) ?? slice(html, 'main') ?? slice(html, 'article') ?? html;
}

/** The text of `<title>`; empty without one. */
export function documentTitle(html: string): string {
  for (const element of elementsIn(parse(html))) {
    const [text] = element.childNodes;
    if (element.tagName === 'title' && text && 'value' in text) return text.value;
  }
  return '';
}

const CODE_BLOCK = /<pre[\s>][^]*?<\/pre/gi;
/** What only colours a word or a line of code. */
const TOKEN = /<(?:span|div)(?:\s+(?:class|style)=(?:"[^"]*"|'[^']*'|[^\s"'<>=]+))*\s*>/gi;
const ANY_TOKEN = /<(?:span|div)[\s>]/i;
const TOKEN_END = /<\/(?:span|div)\s*>/gi;

/**
 * Leaves out the coloured words and lines of code blocks, before the parser makes elements of them: they hold half of a
 * technical page's tags and say nothing. A block with any other such element, as a hidden line number, stays as it is.
 */
function withoutTokens(html: string): string {
  return html.replace(CODE_BLOCK, (block) => {
    const plain = block.replace(TOKEN, '');
    return ANY_TOKEN.test(plain) ? block : plain.replace(TOKEN_END, '');
  });
}

/** The page's one article with its `<h1>`: of most pages all that must be parsed. */
function onlyArticle(html: string): string | undefined {
  const count = html.match(/<article[\s>]/gi)?.length;
  const article = count === 1 ? slice(html, 'article') : undefined;
  return article !== undefined && /<h1[\s>]/i.test(article) ? article : undefined;
}

/** From the element's first start tag to its last end tag; neither may be left out of an HTML document. */
function slice(html: string, tagName: string): string | undefined {
  const start = html.search(new RegExp(`<${tagName}[\\s>]`, 'i'));
  if (start < 0) return undefined;
  const end = html.lastIndexOf(`</${tagName}`);
  return html.slice(start, end < start ? undefined : end);
}

function outermostArticle(element: HtmlElement): HtmlElement | undefined {
  let outermost: HtmlElement | undefined;
  for (let node = element.parentNode; isElement(node); node = node.parentNode) {
    if (node.tagName === 'article') outermost = node;
  }
  return outermost;
}
