/** The page the reader is on. */
export function currentPage(): { url: string; title: string } {
  return { url: location.pathname, title: document.title };
}

/** Version of the documentation page the reader is on, qualified by its docs instance unless that is the default one. */
export function currentVersion(): string | undefined {
  const version = readMeta('docusaurus_version');
  if (version === undefined) return undefined;
  // `docs-INSTANCE-VERSION`; both names may hold hyphens.
  const instance = readMeta('docusaurus_tag')?.slice('docs-'.length, -`-${version}`.length);
  return instance === undefined || instance === 'default' ? version : `${instance}/${version}`;
}

function readMeta(name: string): string | undefined {
  return document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content;
}
