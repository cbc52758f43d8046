/**
 * Where a citation may lead: a page of the site, as a path with its anchor where that is the page's own origin;
 * `undefined` for anything else.
 *
 * Citations come from an index, an API or storage, and none of them may send the reader to another site or run a script.
 *
 * @param siteUrl an address on the origin of the site that is cited. Default: the page's own.
 */
export function citationHref(url: string, siteUrl = location.origin): string | undefined {
  if (!/^(\/|https?:\/\/)/i.test(url) || !URL.canParse(url, siteUrl)) return undefined;
  const { origin, pathname, search, hash } = new URL(url, siteUrl);
  // As an address without its origin, a path such as `//elsewhere.example` would lead elsewhere.
  if (origin !== new URL(siteUrl).origin || pathname.startsWith('//')) return undefined;
  return (origin === location.origin ? '' : origin) + pathname + search + hash;
}
