import type { Page } from '@playwright/test';
import { chunksFromPage, createMemoryLoader, pageFromHtml } from 'docusaurus-rag-core/node';

const SITE = 'https://forged.example/';

/** Puts an index of one page, made as a build makes it, in the place of the site's own. */
export async function forgeIndex(
  page: Page,
  { url, html, locale }: { url: string; html: string; locale: string },
): Promise<void> {
  const forged = pageFromHtml(`<article>${html}</article>`, { url, locale });
  const load = createMemoryLoader({
    site: SITE,
    locale,
    pages: [forged],
    chunks: chunksFromPage(forged, { site: SITE }),
    latestVersions: [],
  });
  await page.route('**/rag/**', async (route) => {
    const [, path = ''] = new URL(route.request().url()).pathname.split('/rag/');
    await route.fulfill({ body: Buffer.from(await load(path)) });
  });
}
