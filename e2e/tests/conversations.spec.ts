import { readFile } from 'node:fs/promises';
import { Chat } from '../src/chat.js';
import { LANGUAGES } from '../src/languages.js';
import { expect, test } from '../src/test.js';

for (const language of LANGUAGES) {
  const { tag, messages } = language;
  const [first, second] = language.answerable;

  test(`several conversations are kept, opened and erased without a pointer, ${tag}`, async ({ page }) => {
    const chat = new Chat(page, language);
    const rows = chat.panel.getByRole('list', { name: messages.conversations }).getByRole('listitem');
    await chat.visitAndOpen();
    await expect(chat.panel.getByText(messages.keptHere)).toBeVisible();
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('rag')))).toEqual(
      [],
    );
    await chat.askAndRead(first.question);

    await chat.newConversation.press('Enter');
    await expect(chat.question).toBeFocused();
    await expect(chat.suggestions.first()).toBeVisible();
    await chat.askAndRead(second.question);

    await page.reload();
    await chat.open();
    await expect(chat.says(second.says).first()).toBeVisible();
    await chat.conversations.press('Enter');
    await expect(rows).toHaveCount(2);
    await rows.last().getByRole('button').first().press('Enter');
    await expect(chat.says(first.says).first()).toBeVisible();
    await expect(chat.question).toBeFocused();

    await chat.conversations.press('Enter');
    await chat.panel.getByRole('button', { name: messages.eraseAll }).press('Enter');
    await page.keyboard.press('Enter');
    await expect(chat.panel.getByText(messages.noConversations)).toBeVisible();
    await expect(chat.announcement).toHaveText(messages.erased);
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('rag')))).toEqual(
      [],
    );
  });

  test(`conversations are saved as files, ${tag}`, async ({ page }) => {
    const chat = new Chat(page, language);
    await chat.visitAndOpen();
    await chat.askAndRead(first.question);
    await chat.conversations.click();

    for (const [name, file] of [
      [messages.saveMarkdown, 'conversations.md'],
      [messages.saveJson, 'conversations.json'],
    ] as const) {
      const downloading = page.waitForEvent('download');
      await chat.panel.getByRole('button', { name }).click();
      const download = await downloading;
      expect(download.suggestedFilename()).toBe(file);
      expect(await readFile(await download.path(), 'utf8')).toContain(first.question);
    }
  });

  test(`another tab goes on where this one is, ${tag}`, async ({ page, context }) => {
    const chat = new Chat(page, language);
    await chat.visitAndOpen();
    await chat.askAndRead(first.question);

    const other = new Chat(await context.newPage(), language);
    await other.visitAndOpen();
    await expect(other.says(first.says).first()).toBeVisible();
    await other.askAndRead(second.question);

    await expect(chat.says(second.says).first()).toBeAttached();
  });
}
