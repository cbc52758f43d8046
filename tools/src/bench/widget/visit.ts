import type { Browser, Page } from '@playwright/test';
import { messagesFor } from 'docusaurus-rag-chat-widget/messages';

/** What a reader's browser met on a page, from loading it to an open panel. Times in milliseconds. */
export interface Visit {
  firstContentfulPaintMs: number;
  /** Sum of the layout shifts before the panel is opened, and from then on; those after input count too. */
  loadingShift: number;
  openingShift: number;
  /**
   * The longest task of the page's main thread between the reader's approach and the open panel, in processor time: on a busy
   * machine a clock would tell of other programs.
   */
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
    const longestOpeningTaskMs = opens ? await open(browser, page) : 0;
    const opening = await takeObserved(page);
    return {
      firstContentfulPaintMs,
      loadingShift: loading.shift,
      openingShift: opening.shift,
      longestOpeningTaskMs,
      requestsBeforeIntent,
      requestsElsewhere: requests.filter(
        (address) => /^https?:/.test(address) && new URL(address).origin !== origin,
      ),
    };
  } finally {
    await context.close();
  }
}

/** Opens the panel as a reader does, and gives the longest task that took. */
async function open(browser: Browser, page: Page): Promise<number> {
  const { launcherLabel, composerLabel } = messagesFor('en');
  // What finds elements is code of Playwright's in the page: it runs before and after, not while tasks are measured.
  const box = await page.getByRole('button', { name: launcherLabel }).boundingBox();
  if (box === null) throw new Error(`${page.url()} has no button "${launcherLabel}".`);
  const longestTaskMs = await longestTask(browser, page, async () => {
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 5 });
    await page.mouse.down();
    await page.mouse.up();
    await page.waitForTimeout(SETTLE_MS);
  });
  await page.getByRole('textbox', { name: composerLabel }).waitFor();
  return longestTaskMs;
}

/** Runs in the page. */
function observe(): void {
  const observed: Observed = { shift: 0 };
  Object.assign(globalThis, { observed });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
      observed.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
}

/** What was observed since the last time. */
function takeObserved(page: Page): Promise<Observed> {
  return page.evaluate(() => {
    const { observed } = globalThis as unknown as { observed: Observed };
    const taken = { ...observed };
    Object.assign(observed, { shift: 0 });
    return taken;
  });
}

/** What is read of Chromium's trace: durations are in microseconds, `tdur` that of the processor. */
interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  tdur?: number;
  args?: { name?: string };
}

async function longestTask(browser: Browser, page: Page, act: () => Promise<void>): Promise<number> {
  await browser.startTracing(page, { categories: ['disabled-by-default-devtools.timeline'] });
  await act();
  const trace = (await browser.stopTracing()).toString();
  const { traceEvents } = JSON.parse(trace) as { traceEvents: TraceEvent[] };
  const threadOf = ({ pid, tid }: TraceEvent): string => `${pid}:${tid}`;
  const mainThreads = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(threadOf),
  );
  const tasks = traceEvents.filter((event) => event.name === 'RunTask' && mainThreads.has(threadOf(event)));
  if (tasks.length === 0)
    throw new Error('The browser traced no task: this version calls them something else.');
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000;
}
