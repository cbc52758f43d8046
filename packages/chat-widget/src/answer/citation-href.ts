/**
 * Where a citation may lead: a page of this site, as a path with its anchor; `undefined` for anything else.
 *
 * Citations come from an index, an API or storage, and none of them may send the reader to another site or run a script.
 */
export function citationHref(url: string): string | undefined {
  if (!/^(\/|https?:\/\/)/i.test(url) || !URL.canParse(url, location.origin)) return undefined;
  const { origin, pathname, search, hash } = new URL(url, location.origin);
  return origin === location.origin ? pathname + search + hash : undefined;
}
