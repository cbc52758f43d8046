import type { Browser, Page } from '@playwright/test';
import { messagesFor } from 'docusaurus-rag-chat-widget/messages';

/** What a reader's browser met on a page, from loading it to an open panel. Times in milliseconds. */
export interface Visit {
  firstContentfulPaintMs: number;
  /** Sum of the layout shifts before the panel is opened, and from then on; those after input count too. */
  loadingShift: number;
  openingShift: number;
  /** The longest task between the reader's approach and the focus in the field; 0 when none was over 50 ms. */
  longestOpeningTaskMs: number;
  /** Paths that were requested before the reader approached the button. */
  requestsBeforeIntent: string[];
  /** Addresses on other origins. */
  requestsElsewhere: string[];
}

const CPU_SLOWDOWN = 4;
/** How long a page is watched after it has loaded. */
const SETTLE_MS = 1500;

interface Observed {
  shift: number;
  longestTaskMs: number;
}

/** Loads a page in a browser that has nothing of it yet, on a processor slowed down four times. */
export async function visit(browser: Browser, url: string, { opens }: { opens: boolean }): Promise<Visit> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.addInitScript(observe);
    await page.goto(url, { waitUntil: 'load' });
    await page.waitForTimeout(SETTLE_MS);
    const firstContentfulPaintMs = await page.evaluate(
      () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
    );
    const loading = await takeObserved(page);
    const { origin } = new URL(url);
    const requestsBeforeIntent = requests.map((address) => new URL(address).pathname);
    if (opens) await open(page);
    const opening = await takeObserved(page);
    return {
      firstContentfulPaintMs,
      loadingShift: loading.shift,
      openingShift: opening.shift,
      longestOpeningTaskMs: opening.longestTaskMs,
      requestsBeforeIntent,
      requestsElsewhere: requests.filter(
        (address) => /^https?:/.test(address) && new URL(address).origin !== origin,
      ),
    };
  } finally {
    await context.close();
  }
}

async function open(page: Page): Promise<void> {
  const { launcherLabel, composerLabel } = messagesFor('en');
  await page.getByRole('button', { name: launcherLabel }).click();
  await page.getByRole('textbox', { name: composerLabel }).waitFor();
  await page.waitForTimeout(SETTLE_MS);
}

/** Runs in the page. */
function observe(): void {
  const observed: Observed = { shift: 0, longestTaskMs: 0 };
  Object.assign(globalThis, { observed });
  const on = (type: string, note: (entry: PerformanceEntry) => void): void =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  on('layout-shift', (entry) => (observed.shift += (entry as PerformanceEntry & { value: number }).value));
  on('longtask', ({ duration }) => (observed.longestTaskMs = Math.max(observed.longestTaskMs, duration)));
}

/** What was observed since the last time. */
function takeObserved(page: Page): Promise<Observed> {
  return page.evaluate(() => {
    const { observed } = globalThis as unknown as { observed: Observed };
    const taken = { ...observed };
    Object.assign(observed, { shift: 0, longestTaskMs: 0 });
    return taken;
  });
}
