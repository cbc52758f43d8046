/** A page's path in one spelling: without host, anchor and slash at the end. */
export function pagePath(url: string): string {
  const { pathname } = new URL(url, 'https://site.invalid');
  return pathname.replace(/(?<=.)\/$/, '');
}

/** A section as page and anchor; the anchor of what stands before the first heading is empty. */
export function sectionPath(url: string, anchor: string): string {
  return `${pagePath(url)}#${anchor}`;
}
