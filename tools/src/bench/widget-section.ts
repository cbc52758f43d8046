import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchBrowser } from '../newcomer/launch-browser.js';
import { findBuiltIndexes } from './built-indexes.js';
import { formatMilliseconds, formatTable } from './format-table.js';
import { percentile } from './percentile.js';
import { serveFolder } from './widget/serve-folder.js';
import { buildWithoutPlugin } from './widget/site-without.js';
import { visit, type Visit } from './widget/visit.js';

/** What the chat costs a page: medians over visits with and without it, taken in turns. Times in ms. */
export interface WidgetRow {
  page: string;
  visits: number;
  paintWithMs: number;
  paintWithoutMs: number;
  /** The first against the second; 1 is no difference. */
  paintRatio: number;
  /** The same page without the chat against itself, visited twice in each turn: how far from 1 is no difference either. */
  paintNoise: number;
  /** Largest sums of layout shifts: on loading, with and without, and on opening the panel. */
  loadingShift: number;
  loadingShiftWithout: number;
  openingShift: number;
  /** Longest task on opening, in processor time: of the median visit, and of all. */
  medianOpeningTaskMs: number;
  longestOpeningTaskMs: number;
  /** Most requests before a reader's intent, with and without; what is one more is loaded too early. */
  requestsBeforeIntent: number;
  requestsWithout: number;
  requestsElsewhere: string[];
}

const VISITS = 11;
const EMBED = fileURLToPath(new URL('embed.js', import.meta.resolve('docusaurus-rag-chat-widget')));
/**
 * Visits the built site, the same site built without the plugin, and a plain page with and without the embed, in turns, in
 * Chromium with the processor slowed down four times.
 *
 * @throws RagError when the site is not built
 */
export async function measureWidget(
  siteDir: string,
  report: (progress: string) => void,
): Promise<WidgetRow[]> {
  const { dirs, defaultLocale } = await findBuiltIndexes(siteDir);
  const buildDir = join(dirs.get(defaultLocale) ?? '', '..');
  report('widget: building the site without the plugin');
  const without = await buildWithoutPlugin(siteDir);
  const plainDir = await mkdtemp(join(tmpdir(), 'bench-embed-'));
  await cp(EMBED, join(plainDir, 'embed.js'));
  await cp(join(buildDir, 'rag'), join(plainDir, 'rag'), { recursive: true });
  const servers = await Promise.all([
    serveFolder(buildDir),
    serveFolder(without.dir),
    serveFolder(plainDir, {
      '/with.html': plainPage('<script type="module" src="/embed.js" data-index="/rag/"></script>'),
      '/without.html': plainPage(''),
    }),
  ]);
  const [site, bare, plain] = servers;
  const browser = await launchBrowser();
  try {
    const compare = async (page: string, urls: { with: string; without: string }): Promise<WidgetRow> => {
      const withChat: Visit[] = [];
      const withoutChat: Visit[] = [];
      const withoutAgain: Visit[] = [];
      for (let count = 1; count <= VISITS; count += 1) {
        report(`widget: ${page}, visit ${count} of ${VISITS}`);
        withChat.push(await visit(browser, urls.with, { opens: true }));
        withoutChat.push(await visit(browser, urls.without, { opens: false }));
        withoutAgain.push(await visit(browser, urls.without, { opens: false }));
      }
      return summariseVisits(page, withChat, [withoutChat, withoutAgain]);
    };
    return [
      await compare('Docusaurus', { with: `${site?.url}/`, without: `${bare?.url}/` }),
      await compare('plain page with the embed', {
        with: `${plain?.url}/with.html`,
        without: `${plain?.url}/without.html`,
      }),
    ];
  } finally {
    await browser.close();
    for (const server of servers) server.close();
    await without.remove();
    await rm(plainDir, { recursive: true, force: true });
  }
}

function plainPage(script: string): string {
  const paragraph = '<p>The quick brown fox jumps over the lazy dog. </p>'.repeat(40);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Plain</title></head><body><h1>Plain</h1>${paragraph}${script}</body></html>`;
}

/**
 * @param withChat not empty, nor are the visits without it
 * @param without two series of visits to the same page
 */
export function summariseVisits(
  page: string,
  withChat: Visit[],
  without: [first: Visit[], second: Visit[]],
): WidgetRow {
  const withoutChat = without.flat();
  const paint = (visits: Visit[]) =>
    percentile(
      visits.map(({ firstContentfulPaintMs }) => firstContentfulPaintMs),
      0.5,
    );
  const most = (visits: Visit[], of: (one: Visit) => number) => Math.max(...visits.map(of));
  const countRequests = ({ requestsBeforeIntent }: Visit) => requestsBeforeIntent.length;
  const distinct = (of: (one: Visit) => string[]) => [...new Set(withChat.flatMap(of))].toSorted();
  const [paintWithMs, paintWithoutMs] = [paint(withChat), paint(withoutChat)];
  return {
    page,
    visits: withChat.length,
    paintWithMs,
    paintWithoutMs,
    paintRatio: paintWithMs / paintWithoutMs,
    paintNoise: paint(without[0]) / paint(without[1]),
    loadingShift: most(withChat, ({ loadingShift }) => loadingShift),
    loadingShiftWithout: most(withoutChat, ({ loadingShift }) => loadingShift),
    openingShift: most(withChat, ({ openingShift }) => openingShift),
    medianOpeningTaskMs: percentile(
      withChat.map(({ longestOpeningTaskMs }) => longestOpeningTaskMs),
      0.5,
    ),
    longestOpeningTaskMs: most(withChat, ({ longestOpeningTaskMs }) => longestOpeningTaskMs),
    requestsBeforeIntent: most(withChat, countRequests),
    requestsWithout: most(withoutChat, countRequests),
    requestsElsewhere: distinct(({ requestsElsewhere }) => requestsElsewhere),
  };
}

export function formatWidget(rows: WidgetRow[]): string {
  const header = ['page', 'visits', 'paint', 'without', 'ratio', 'noise', 'shift', 'without', 'opening'];
  const cells = rows.map((row) => [
    row.page,
    String(row.visits),
    formatMilliseconds(row.paintWithMs),
    formatMilliseconds(row.paintWithoutMs),
    row.paintRatio.toFixed(3),
    row.paintNoise.toFixed(3),
    row.loadingShift.toFixed(3),
    row.loadingShiftWithout.toFixed(3),
    row.openingShift.toFixed(3),
    formatMilliseconds(row.medianOpeningTaskMs),
    formatMilliseconds(row.longestOpeningTaskMs),
    String(row.requestsBeforeIntent),
    String(row.requestsWithout),
  ]);
  const elsewhere = rows.flatMap(({ requestsElsewhere }) => requestsElsewhere);
  return [
    'What the chat costs a page, processor slowed down 4 times: first contentful paint in ms, median, and its ratio\n' +
      'beside that of the page without the chat to itself; layout shift on loading and on opening the panel, largest;\n' +
      'longest task on opening in ms of processor time, median and largest; requests before a reader goes for the\n' +
      'button (the embed is one)',
    formatTable([...header, 'task', 'largest', 'requests', 'without'], cells),
    `Requests to other origins: ${elsewhere.join(', ') || 'none'}`,
  ].join('\n\n');
}
