import { Chat } from '../src/chat.js';
import { LANGUAGES, QUESTION_OF_PAGE } from '../src/languages.js';
import { STATES } from '../src/states.js';
import { expect, test } from '../src/test.js';

const ZOOMS = { '200 %': { width: 640, height: 512 }, '400 %': { width: 320, height: 256 } };

for (const language of LANGUAGES) {
  const { tag } = language;

  for (const [zoom, viewport] of Object.entries(ZOOMS)) {
    test.describe(`at ${zoom}`, () => {
      test.use({ viewport });

      test(`nothing is cut off or scrolls sideways, ${tag}`, async ({ page }) => {
        const chat = new Chat(page, language);
        await chat.visit();
        for (const state of ['empty', 'answered', 'abstained', 'error'] as const) {
          await STATES[state](chat);

          await page.screenshot({
            path: `screenshots/${state}.${tag}.${zoom.replace(' %', '-percent')}.png`,
            animations: 'disabled',
          });
          const scrollers = await chat.panel.evaluate((panel) =>
            [panel, ...panel.querySelectorAll(':not(.rag-visually-hidden)')]
              .filter((element) => getComputedStyle(element).overflowX !== 'visible')
              .map(({ className, clientWidth, scrollWidth }) => ({ className, clientWidth, scrollWidth })),
          );
          expect(scrollers.length).toBeGreaterThan(0);
          expect(scrollers.filter(({ clientWidth, scrollWidth }) => scrollWidth > clientWidth)).toEqual([]);
          for (const control of [chat.close, chat.question, chat.send]) {
            await control.scrollIntoViewIfNeeded();
            await expect(control).toBeInViewport({ ratio: 1 });
          }
        }
      });
    });
  }

  test(`nothing that a reader sees moves while the panel opens, ${tag}`, async ({ page }) => {
    const chat = new Chat(page, language);
    let release = (): void => {};
    const isOpen = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/rag/**', async (route) => {
      await isOpen;
      await route.continue();
    });
    await chat.visit(`${language.home}docs/book/hybrid-fusion/`);
    await page.evaluate(observeShifts);
    await chat.open();
    release();
    await expect(chat.suggestions.filter({ hasText: QUESTION_OF_PAGE[tag] })).toBeVisible();

    expect(await page.evaluate(takeShifts)).toEqual([]);
  });

  test(`moves only for readers who have not asked for less motion, ${tag}`, async ({ page }) => {
    const chat = new Chat(page, language);
    const animations = () => chat.panel.evaluate((panel) => panel.getAnimations({ subtree: true }).length);
    await chat.visit();
    await STATES.answering(chat);
    await expect.poll(animations).toBeGreaterThan(0);

    await page.emulateMedia({ reducedMotion: 'reduce' });
    await expect.poll(animations).toBe(0);
    await chat.close.click();
    await chat.open();
    expect(await animations()).toBe(0);
  });

  test(`keeps its edges and its focus ring in forced colours, ${tag}`, async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    const chat = new Chat(page, language);
    await chat.visit();
    await STATES.answered(chat);

    await page.screenshot({ path: `screenshots/answered.${tag}.forced-colors.png`, animations: 'disabled' });
    for (const part of [chat.panel, chat.launcher, chat.question, chat.send]) {
      const edge = await part.evaluate((element) => {
        const { borderTopStyle, borderTopWidth, borderTopColor } = getComputedStyle(element);
        return { style: borderTopStyle, width: Number.parseFloat(borderTopWidth), color: borderTopColor };
      });
      expect(edge).toMatchObject({ style: 'solid', color: expect.not.stringContaining('rgba(0, 0, 0, 0)') });
      expect(edge.width).toBeGreaterThan(0);
    }
    await expect(chat.question).toHaveCSS('outline-style', 'solid');
  });
}

interface LayoutShift extends PerformanceEntry {
  sources: { node: Element; previousRect: DOMRect; currentRect: DOMRect }[];
}

/** Runs in the page. */
function observeShifts(): void {
  const shifts: LayoutShift[] = [];
  const observer = new PerformanceObserver((list) => {
    shifts.push(...(list.getEntries() as LayoutShift[]));
  });
  observer.observe({ type: 'layout-shift' });
  Object.assign(globalThis, { shifts, observer });
}

/** Runs in the page. @returns what has moved, by what is on the screen now */
async function takeShifts(): Promise<string[]> {
  for (let frame = 0; frame < 2; frame += 1)
    await new Promise((resolve) => void requestAnimationFrame(resolve));
  const { shifts, observer } = globalThis as unknown as {
    shifts: LayoutShift[];
    observer: PerformanceObserver;
  };
  return [...shifts, ...(observer.takeRecords() as LayoutShift[])]
    .flatMap(({ sources }) => sources)
    .map(({ node, previousRect, currentRect }) => `${node.className}: ${previousRect.y} → ${currentRect.y}`);
}
