import { join } from 'node:path';

/** Where Docusaurus writes a route's page, below the folder of its locale. */
export function builtFile(
  route: string,
  { baseUrl, trailingSlash }: { baseUrl: string; trailingSlash: boolean | undefined },
): string {
  const path = route.slice(baseUrl.length);
  if (/\.html?$/i.test(path)) return path;
  return trailingSlash === false && path !== '' && !path.endsWith('/')
    ? `${path}.html`
    : join(path, 'index.html');
}
