import { Chat } from '../src/chat.js';
import { ENGLISH, LANGUAGES, URDU } from '../src/languages.js';
import { expect, test } from '../src/test.js';

for (const language of LANGUAGES) {
  const [{ question, says }] = language.answerable;

  test(`survives navigation, a reload and a closed panel, with the draft, ${language.tag}`, async ({
    page,
  }) => {
    const chat = new Chat(page, language);
    await chat.visitAndOpen();
    await chat.askAndRead(question);
    await chat.question.fill('½');

    await page.getByRole('navigation').first().getByRole('link').nth(1).click();

    await expect(page).not.toHaveURL(language.home);
    await expect(chat.says(says).first()).toBeVisible();
    await expect(chat.question).toHaveValue('½');

    await page.reload();
    await chat.open();

    await expect(chat.says(says).first()).toBeVisible();
    await expect(chat.sources.first()).toBeVisible();
    await expect(chat.question).toHaveValue('½');

    await chat.close.click();
    await expect(chat.panel).toBeHidden();
    await expect(chat.launcher).toBeFocused();
    await chat.open();
    await expect(chat.question).toHaveValue('½');
  });

  test(`is deleted for good, and the start is offered again, ${language.tag}`, async ({ page }) => {
    const chat = new Chat(page, language);
    await chat.visitAndOpen();
    await chat.askAndRead(question);

    await chat.conversations.click();
    await chat.panel.getByRole('button', { name: question }).last().click();
    await chat.panel.getByRole('button', { name: language.messages.pressAgain }).click();
    await expect(chat.announcement).toHaveText(language.messages.deleted);
    await chat.conversations.click();

    await expect(chat.suggestions.first()).toBeVisible();
    await expect(chat.conversation).toBeHidden();
    await expect(chat.question).toBeFocused();

    await page.reload();
    await chat.open();
    await expect(chat.suggestions.first()).toBeVisible();
  });
}

for (const language of LANGUAGES) {
  test(`the newest question stands at the top, its answer below, ${language.tag}`, async ({ page }) => {
    // Too low for two answers.
    await page.setViewportSize({ width: 1280, height: 512 });
    const chat = new Chat(page, language);
    await chat.visitAndOpen();
    const [first, second] = language.answerable;
    await chat.askAndRead(first.question);

    await chat.ask(second.question);
    await expect(chat.says(second.says).first()).toBeVisible();

    const question = chat.conversation.getByText(second.question, { exact: true });
    const belowTop = async () =>
      ((await question.boundingBox())?.y ?? 0) - ((await chat.conversation.boundingBox())?.y ?? 0);
    await expect.poll(belowTop).toBeLessThan(20);
    expect(await belowTop()).toBeGreaterThanOrEqual(0);
  });
}

for (const [before, after] of [
  [ENGLISH, URDU],
  [URDU, ENGLISH],
] as const) {
  test(`survives a change of locale, ${before.tag} to ${after.tag}`, async ({ page }) => {
    const [{ question, says, url }] = before.answerable;
    const chat = new Chat(page, before);
    await chat.visitAndOpen();
    await chat.askAndRead(question);

    await page.getByRole('button', { name: before.label }).hover();
    await page.getByRole('link', { name: after.label }).click();

    await expect(page).toHaveURL(after.home);
    const there = new Chat(page, after);
    await there.open();
    await expect(there.says(says).first()).toBeVisible();
    await expect(there.quotes.first()).toHaveAttribute('lang', before.tag);
    await expect(there.sources.first()).toHaveAttribute('href', url);

    await there.askAndRead(after.answerable[0].question);
    await expect(there.says(says).first()).toBeAttached();
  });
}

test('an answer cut off by a reload can be asked for again', async ({ page }) => {
  const chat = new Chat(page, URDU);
  await chat.visitAndOpen();
  // Never answered: the reader is gone first.
  await page.route('**/rag/**', () => undefined);
  await chat.ask(URDU.answerable[0].question);
  await page.unrouteAll({ behavior: 'ignoreErrors' });

  await page.reload();
  await chat.open();

  await expect(chat.says(URDU.messages.unfinished)).toBeVisible();
  await chat.conversation.getByRole('button', { name: URDU.messages.askAgain }).click();
  await expect(chat.sources.first()).toBeVisible();
});
