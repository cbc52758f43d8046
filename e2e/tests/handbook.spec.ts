import { findViolations } from '../src/accessibility.js';
import { LANGUAGES } from '../src/languages.js';
import { expect, test } from '../src/test.js';

/** The operators' pages with the widest tables, lines of code, pictures and the quiz. */
const PAGES = ['security', 'playbooks/database', 'dashboards', 'quiz'];
/** Each scheme once: what it changes are colours, which a window's width does not. */
const PLACES = [
  { name: 'a phone by night', viewport: { width: 360, height: 740 }, colorScheme: 'dark' },
  { name: 'a desk by day', viewport: { width: 1280, height: 800 }, colorScheme: 'light' },
] as const;

for (const { tag, home } of LANGUAGES) {
  for (const name of PAGES) {
    test(`operations/${name} has no violation, and nothing moves it sideways, ${tag}`, async ({ page }) => {
      for (const { name: place, viewport, colorScheme } of PLACES) {
        await page.setViewportSize(viewport);
        await page.emulateMedia({ colorScheme });
        // Anew: on a page that is there already, colours change gradually.
        await page.goto(`${home}docs/operations/${name}/`);
        await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
        const beyond = await page.evaluate(() => {
          const { scrollWidth, clientWidth } = document.documentElement;
          return scrollWidth - clientWidth;
        });
        expect(beyond, place).toBe(0);
        expect(await findViolations(page), place).toEqual([]);
      }
    });
  }
}
