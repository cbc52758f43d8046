import type { Page } from '@playwright/test';
import { chunksFromPage, createMemoryLoader, pageFromHtml } from 'docusaurus-rag-core/node';
import { INDEX_FILES } from './index-files.js';

const SITE = 'https://forged.example/';

/** Puts an index of these pages, made as a build makes it, in the place of the site's own. */
export async function forgeIndex(
  page: Page,
  locale: string,
  sketches: { url: string; html: string }[],
): Promise<void> {
  const pages = sketches.map(({ url, html }) => pageFromHtml(`<article>${html}</article>`, { url, locale }));
  const load = createMemoryLoader({
    site: SITE,
    locale,
    pages,
    chunks: pages.flatMap((forged) => chunksFromPage(forged, { site: SITE })),
    latestVersions: [],
  });
  await page.route(INDEX_FILES, async (route) => {
    const [, path = ''] = new URL(route.request().url()).pathname.split('/rag/');
    await route.fulfill({ body: Buffer.from(await load(path)) });
  });
}
