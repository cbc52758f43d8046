import type { Page, Request, Route } from '@playwright/test';

/** Glob patterns of the files of an index, whatever the release and the locale. */
export const INDEX_FILES = '**/rag/**';
export const CURRENT = '**/rag/current.json';
export const PASSAGES = '**/rag/**/passages/*.bin';
export const POSTINGS = '**/rag/**/postings/*.bin';

/** Whether a request, or the address of one, is for a file of an index. */
export function isIndexFile(request: Request | string): boolean {
  const url = typeof request === 'string' ? request : request.url();
  return /\/rag\/(?:current\.json|[0-9a-f]{12}\/)/.test(new URL(url).pathname);
}

/** Keeps every matching request waiting; the returned function lets all of them through. */
export async function hold(page: Page, pattern: string): Promise<() => Promise<void>> {
  const waiting: Route[] = [];
  let isHeld = true;
  await page.route(pattern, async (route) => {
    if (isHeld) waiting.push(route);
    else await route.continue();
  });
  return async () => {
    isHeld = false;
    await Promise.all(waiting.map((route) => route.continue()));
  };
}

/** Takes a locale's index away, as where none of its pages are translated. */
export async function leaveOutIndex(page: Page, tag: string): Promise<void> {
  await page.route(`**/${tag}/rag/**`, (route) => route.fulfill({ status: 404 }));
}

/** Delivers a file with one bit of its last byte turned over. */
export async function damage(route: Route): Promise<void> {
  const response = await route.fetch();
  const body = await response.body();
  body.writeUInt8(body.readUInt8(body.length - 1) ^ 1, body.length - 1);
  // The test may have gone on meanwhile, without the route.
  await route.fulfill({ response, body }).catch(() => {});
}

/** Delivers a JSON file with some of its fields replaced. */
export function alter(fields: Record<string, unknown>): (route: Route) => Promise<void> {
  return async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...(await response.json()), ...fields } });
  };
}
