import type { Page } from '@playwright/test';
import { findViolations } from './accessibility.js';
import { inColorSchemes } from './color-schemes.js';
import { expect } from './test.js';

const DESKTOP = { viewport: { width: 1280, height: 800 }, forcedColors: 'none' } as const;

/** Every way to look at the chat that changes what axe may find. */
const VIEWS = {
  panel: DESKTOP,
  phone: { viewport: { width: 390, height: 844 }, forcedColors: 'none' },
  '400-percent': { viewport: { width: 320, height: 256 }, forcedColors: 'none' },
  'forced-colors': { ...DESKTOP, forcedColors: 'active' },
} as const;

/**
 * Looks at the chat as it is now in every view, by day and by night: axe finds nothing, and nothing scrolls sideways. Leaves a
 * picture of each, and the page as it was.
 *
 * @param state names the pictures
 * @param reach brings back what a change of the view has ended
 */
export async function expectAccessible(
  page: Page,
  state: string,
  reach?: () => Promise<void>,
): Promise<void> {
  for (const [view, { viewport, forcedColors }] of Object.entries(VIEWS)) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ forcedColors });
    await reach?.();
    await inColorSchemes(page, async (colorScheme) => {
      const where = `${state}.${view}.${colorScheme}`;
      await page.screenshot({ path: `screenshots/${where}.png`, animations: 'disabled' });
      const violations = (await findViolations(page)).filter(({ isOurs }) => isOurs);
      expect.soft(violations, where).toEqual([]);
    });
    expect.soft(await scrollingSideways(page), `${state}.${view}`).toEqual([]);
  }
  await page.setViewportSize(DESKTOP.viewport);
  await page.emulateMedia({ forcedColors: DESKTOP.forcedColors });
}

/** Classes of the parts that are wider than their place. */
async function scrollingSideways(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.rag-panel, .rag-panel :not(.rag-visually-hidden)')]
      .filter((part) => getComputedStyle(part).overflowX !== 'visible')
      .filter(({ clientWidth, scrollWidth }) => scrollWidth > clientWidth)
      .map(({ className }) => className),
  );
}
