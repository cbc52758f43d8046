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
  for (const state of ['code', 'conversations', 'preview'] as const) {
    test(`${state}: no violation, and nothing scrolls sideways, ${language.tag}`, async ({ page }) => {
      const chat = new Chat(page, language);
      await page.setViewportSize(PLACES.phone.viewport);
      await chat.visit();
      await STATES[state](chat);

      for (const [name, { viewport, forcedColors }] of Object.entries(PLACES)) {
        await page.setViewportSize(viewport);
        await page.emulateMedia({ forcedColors });
        if (state === 'preview') await chat.preview();

        await page.screenshot({
          path: `screenshots/${state}.${language.tag}.${name}.png`,
          animations: 'disabled',
        });
        const wide = await chat.panel.evaluate((panel) =>
          [panel, ...panel.querySelectorAll(':not(.rag-visually-hidden)')]
            .filter((element) => getComputedStyle(element).overflowX !== 'visible')
            .filter(({ clientWidth, scrollWidth }) => scrollWidth > clientWidth)
            .map(({ className }) => className),
        );
        expect(wide).toEqual([]);
        expect((await findViolations(page)).filter(({ isOurs }) => isOurs)).toEqual([]);
      }
    });
  }
}
