import { createReadStream, existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { INDEX_FOLDER, indexUrl, type SiteLocale } from '../site.js';
import type { BuiltSite } from './built-site.js';
import type { SiteApi } from './site-api.js';

const IMMUTABLE = 'public,max-age=31536000,immutable';
const REVALIDATE = 'no-cache';

/** As Docusaurus names scripts, styles and files; a site's own file in `static/assets` has no hash. */
const HASHED_ASSET = /\/assets\/\w+\/[^/]*[.-][0-9a-f]{8,}\.\w+$/;
const RELEASE_FILE = new RegExp(`/${INDEX_FOLDER}/[0-9a-f]{8,}/.+\\.(?:bin|json)$`);

/**
 * Serves a built site below its base URL, as a static host would: `x`, `x.html` and `x/index.html` for `/x`.
 *
 * @param api answers its own paths, and is made known to the chat in the pointer of every index
 */
export function createSiteHandler(
  site: BuiltSite,
  api?: SiteApi,
): (request: IncomingMessage, response: ServerResponse) => void {
  const { baseUrl } = site.default;
  // Files are looked up at each request, so that the site may be built again while it is served.
  const serveFile = sirv(site.outDir, {
    dev: true,
    etag: true,
    extensions: ['html'],
    setHeaders: (response, pathname) => response.setHeader('Cache-Control', cacheControl(pathname)),
  });

  return (request, response) => {
    const { method = 'GET', url = '/' } = request;
    const [pathname = '/'] = url.split('?', 1);
    if (api?.isOwn(pathname)) {
      api.handle(request, response);
      return;
    }
    if (method !== 'GET' && method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const index = api && site.locales.find((locale) => pathname === `${indexUrl(locale)}current.json`);
    if (index && sendPointer(index, response)) return;
    if (!pathname.startsWith(baseUrl)) {
      const isOutside = pathname !== '/' && `${pathname}/` !== baseUrl;
      if (isOutside) sendNotFound(site, pathname, response);
      else response.writeHead(302, { Location: baseUrl }).end();
      return;
    }
    request.url = url.slice(baseUrl.length - 1);
    serveFile(request, response, () => sendNotFound(site, pathname, response));
  };
}

/** What is named by its content never changes; everything else is asked for again. */
export function cacheControl(pathname: string): string {
  return HASHED_ASSET.test(pathname) || RELEASE_FILE.test(pathname) ? IMMUTABLE : REVALIDATE;
}

/** Answers with the locale's own page for what does not exist. */
function sendNotFound(
  { locales, default: fallback }: BuiltSite,
  pathname: string,
  response: ServerResponse,
): void {
  const [locale = fallback] = locales
    .filter(({ baseUrl }) => pathname.startsWith(baseUrl))
    .sort((a, b) => b.baseUrl.length - a.baseUrl.length);
  const page = join(locale.outDir, '404.html');
  if (!existsSync(page)) {
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found\n');
    return;
  }
  response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': REVALIDATE });
  createReadStream(page).pipe(response);
}

/** The API shares the site's origin: its address is empty. @returns false when there is no pointer that could be read */
function sendPointer({ indexDir }: SiteLocale, response: ServerResponse): boolean {
  let pointer: object;
  try {
    pointer = JSON.parse(readFileSync(join(indexDir, 'current.json'), 'utf8')) as object;
  } catch {
    return false;
  }
  response
    .writeHead(200, { 'Content-Type': 'application/json', 'Cache-Control': REVALIDATE })
    .end(JSON.stringify({ ...pointer, api: '' }));
  return true;
}
