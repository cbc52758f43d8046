import { findViolations } from '../src/accessibility.js';
import { Chat } from '../src/chat.js';
import { inColorSchemes } from '../src/color-schemes.js';
import { ENGLISH, LANGUAGES } from '../src/languages.js';
import { STATES } from '../src/states.js';
import { expect, test } from '../src/test.js';
import { expectAccessible } from '../src/views.js';

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

  for (const [state, reach] of Object.entries(STATES)) {
    test(`${state}: the chat has no violation in any view, and nothing scrolls sideways, ${tag}`, async ({
      page,
    }) => {
      const chat = new Chat(page, language);
      await chat.visit();
      await reach(chat);
      await expectAccessible(page, `${state}.${tag}`, state === 'preview' ? () => chat.preview() : undefined);
    });
  }

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
