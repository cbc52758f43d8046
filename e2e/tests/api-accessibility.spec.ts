import { findViolations } from '../src/accessibility.js';
import { expect, test } from '../src/api-test.js';
import { Chat } from '../src/chat.js';
import { inColorSchemes } from '../src/color-schemes.js';
import { LANGUAGES } from '../src/languages.js';

for (const language of LANGUAGES) {
  const { tag, messages, answerable } = language;
  const [{ question, says }] = answerable;

  test(`what only an API brings has no violation, ${tag}`, async ({ page, api }) => {
    const chat = new Chat(page, language);
    const check = (state: string) =>
      inColorSchemes(page, async (colorScheme) => {
        await page.screenshot({
          path: `screenshots/${state}.${tag}.${colorScheme}.png`,
          animations: 'disabled',
        });
        expect((await findViolations(page)).filter(({ isOurs }) => isOurs)).toEqual([]);
      });

    await chat.visit(language.chapter);
    const passage = page.locator('main p').first();
    await passage.selectText();
    await chat.region.getByRole('button', { name: messages.launcherSelectionLabel }).click();
    await expect(chat.panel.getByText(messages.selectionLabel)).toBeVisible();
    await check('selection');

    await chat.askAndRead(question);
    await expect(chat.conversation.locator('.rag-prose .rag-citation-mark').first()).toBeVisible();
    await check('generated');

    await chat.conversation.getByRole('button', { name: messages.feedbackDown, exact: true }).click();
    await expect(chat.conversation.getByRole('radio').first()).toBeVisible();
    await expect(chat.says(messages.feedbackThanks)).toBeVisible();
    await check('feedback');

    await api.kill();
    await chat.ask(question);
    await expect(chat.quotes.filter({ hasText: says })).toBeVisible();
    await expect(chat.says(messages.fallback)).toBeVisible();
    await check('fallback');
  });
}
