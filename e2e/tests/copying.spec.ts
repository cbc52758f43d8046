import { Chat } from '../src/chat.js';
import { LANGUAGES } from '../src/languages.js';
import { expect, test } from '../src/test.js';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

for (const language of LANGUAGES) {
  const { tag, messages, answeredWithCode } = language;
  const [{ question, says, url }] = language.answerable;

  test(`an answer is copied with its sources, and its code by itself, ${tag}`, async ({ page, baseURL }) => {
    const chat = new Chat(page, language);
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    await chat.visitAndOpen();
    await chat.askAndRead(question);

    await chat.conversation.getByRole('button', { name: messages.copyAnswer }).click();
    await expect(chat.conversation.getByRole('button', { name: messages.copied })).toBeVisible();
    await expect(chat.announcement).toHaveText(messages.copied);
    const markdown = await copied();
    expect(markdown.replaceAll('\\', '')).toContain(says.slice(0, 20));
    expect(markdown).toContain(`**${messages.sources}**`);
    expect(markdown).toContain(`<${baseURL}${url}>`);

    await chat.askAndRead(answeredWithCode);
    await chat.conversation.getByRole('button', { name: messages.copyCode, exact: true }).last().click();
    expect(await copied()).toBe(await chat.code.last().textContent());
  });

  test(`a question is edited and asked again without a pointer, ${tag}`, async ({ page }) => {
    const chat = new Chat(page, language);
    await chat.visitAndOpen();
    await chat.ask(language.unanswerable);
    await expect(chat.says(messages.abstained)).toBeVisible();

    await chat.conversation.getByRole('button', { name: messages.editQuestion }).press('Enter');
    await expect(chat.question).toBeFocused();
    await expect(chat.question).toHaveValue(language.unanswerable);
    await chat.askAndRead(question);
    await expect(chat.says(says).first()).toBeVisible();
  });
}
