import { attributeOf, childrenOf, classesOf, type HtmlElement, isElement } from './html-tree.js';

/** What is run, played, drawn or operated instead of read. */
const TAGS = new Set([
  'audio',
  'button',
  'canvas',
  'datalist',
  'embed',
  'head',
  'iframe',
  'input',
  'link',
  'meta',
  'nav',
  'noscript',
  'object',
  'script',
  'select',
  'style',
  'svg',
  'template',
  'textarea',
  'title',
  'video',
]);

/** The class names that Docusaurus promises to keep (`ThemeClassNames`), and those that Infima gives. */
const CLASSES = new Set([
  'hash-link',
  'table-of-contents',
  'theme-announcement-bar',
  'theme-back-to-top-button',
  'theme-layout-footer',
  'theme-layout-navbar',
  'theme-doc-sidebar-container',
  'theme-doc-breadcrumbs',
  'theme-doc-toc-mobile',
  'theme-doc-toc-desktop',
  'theme-doc-version-badge',
  'theme-doc-version-banner',
  'theme-draft-banner',
  'theme-unlisted-banner',
  'theme-doc-card-icon',
  'theme-doc-footer',
  'theme-edit-this-page',
  'theme-last-updated',
  'theme-blog-footer-tags-row',
  'theme-blog-footer-edit-meta-row',
  'theme-pages-footer-edit-meta-row',
]);

/** Whether an element belongs to the site around a page, or to no reader at all, and not to what its author wrote. */
export function isChrome(element: HtmlElement): boolean {
  return (
    TAGS.has(element.tagName) ||
    isConcealed(element) ||
    classesOf(element).some((name) => CLASSES.has(name)) ||
    isFootnoteMark(element) ||
    isByline(element)
  );
}

/** Closed tabs are hidden too, but a click away from the reader; so is what `until-found` hides. */
function isConcealed(element: HtmlElement): boolean {
  if (attributeOf(element, 'aria-hidden') === 'true') return true;
  const hidden = attributeOf(element, 'hidden');
  return hidden !== undefined && hidden !== 'until-found' && attributeOf(element, 'role') !== 'tabpanel';
}

function isFootnoteMark(element: HtmlElement): boolean {
  return element.attrs.some(({ name }) => name === 'data-footnote-ref' || name === 'data-footnote-backref');
}

/** Date, reading time and authors of a blog post. They have no class of their own; a `<time>` tells their header. */
function isByline(element: HtmlElement): boolean {
  const header = element.parentNode;
  return (
    isElement(header) &&
    header.tagName === 'header' &&
    !/^h[1-6]$/.test(element.tagName) &&
    childrenOf(header).some((line) =>
      childrenOf(line).some((node) => isElement(node) && node.tagName === 'time'),
    )
  );
}
