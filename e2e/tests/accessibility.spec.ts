import { findViolations } from '../src/accessibility.js';
import { Chat } from '../src/chat.js';
import { inColorSchemes } from '../src/color-schemes.js';
import { ENGLISH, LANGUAGES } from '../src/languages.js';
import { STATES } from '../src/states.js';
import { expect, test } from '../src/test.js';

test('axe sees what is wrong with the chat and tells it from the site', async ({ page }) => {
  const chat = new Chat(page, ENGLISH);
  await chat.visit();
  await page.evaluate(() => {
    document.querySelector('main')?.append(document.createElement('button'));
    document.querySelector('.rag-root')?.append(document.createElement('button'));
  });

  const violations = await findViolations(page);
  expect(violations.map(({ rule, isOurs }) => ({ rule, isOurs }))).toEqual([
    { rule: 'button-name', isOurs: false },
    { rule: 'button-name', isOurs: true },
  ]);
});

for (const language of LANGUAGES) {
  const { tag, home, chapter } = language;

  test(`in every state the chat has no violation, ${tag}`, async ({ page }) => {
    test.setTimeout(120_000);
    const chat = new Chat(page, language);
    await chat.visit();

    for (const [state, reach] of Object.entries(STATES)) {
      await test.step(state, async () => {
        await chat.beginAnew();
        const leave = await reach(chat);
        await inColorSchemes(page, async (colorScheme) => {
          await page.screenshot({
            path: `screenshots/${state}.${tag}.${colorScheme}.png`,
            animations: 'disabled',
          });
          const violations = await findViolations(page);
          expect
            .soft(
              violations.filter(({ isOurs }) => isOurs),
              `${state}, ${colorScheme}`,
            )
            .toEqual([]);
        });
        await leave?.();
      });
    }
  });

  test(`the home page and a chapter have no violation at all, ${tag}`, async ({ page }) => {
    for (const path of [home, chapter]) {
      await new Chat(page, language).visit(path);
      await inColorSchemes(page, async () => {
        await page.screenshot({ animations: 'disabled' });
        expect(await findViolations(page)).toEqual([]);
      });
    }
  });
}
