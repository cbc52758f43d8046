import { expect, test } from '../src/api-test.js';
import { Chat } from '../src/chat.js';
import { LANGUAGES } from '../src/languages.js';
import { expectAccessible } from '../src/views.js';

for (const language of LANGUAGES) {
  const { tag, messages, answerable } = language;
  const [{ question, says }] = answerable;

  test(`what only an API brings has no violation, ${tag}`, async ({ page, api }) => {
    test.slow();
    const chat = new Chat(page, language);
    const check = (state: string) => expectAccessible(page, `${state}.${tag}`);

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
