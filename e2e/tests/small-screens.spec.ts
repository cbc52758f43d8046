import { findViolations } from '../src/accessibility.js';
import { Chat } from '../src/chat.js';
import { LANGUAGES } from '../src/languages.js';
import { STATES } from '../src/states.js';
import { expect, test } from '../src/test.js';

const PLACES = {
  phone: { viewport: { width: 390, height: 844 }, forcedColors: 'none' },
  '400-percent': { viewport: { width: 320, height: 256 }, forcedColors: 'none' },
  'forced-colors': { viewport: { width: 1280, height: 800 }, forcedColors: 'active' },
} as const;

for (const language of LANGUAGES) {
  const { tag } = language;

  test(`no violation, and nothing scrolls sideways, ${tag}`, async ({ page }) => {
    test.setTimeout(60_000);
    const chat = new Chat(page, language);
    await page.setViewportSize(PLACES.phone.viewport);
    await chat.visit();

    for (const state of ['preview', 'code', 'conversations'] as const) {
      await chat.beginAnew();
      await STATES[state](chat);

      for (const [name, { viewport, forcedColors }] of Object.entries(PLACES)) {
        await page.setViewportSize(viewport);
        await page.emulateMedia({ forcedColors });
        if (state === 'preview') await chat.preview();

        await page.screenshot({ path: `screenshots/${state}.${tag}.${name}.png`, animations: 'disabled' });
        const wide = await chat.panel.evaluate((panel) =>
          [panel, ...panel.querySelectorAll(':not(.rag-visually-hidden)')]
            .filter((element) => getComputedStyle(element).overflowX !== 'visible')
            .filter(({ clientWidth, scrollWidth }) => scrollWidth > clientWidth)
            .map(({ className }) => className),
        );
        expect.soft(wide, `${state}, ${name}`).toEqual([]);
        const violations = await findViolations(page);
        expect
          .soft(
            violations.filter(({ isOurs }) => isOurs),
            `${state}, ${name}`,
          )
          .toEqual([]);
      }
      await page.setViewportSize(PLACES.phone.viewport);
    }
  });
}
