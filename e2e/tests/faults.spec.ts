import type { Route } from '@playwright/test';
import { Chat } from '../src/chat.js';
import { alter, CURRENT, damage, INDEX_FILES, PASSAGES, POSTINGS } from '../src/index-files.js';
import { LANGUAGES } from '../src/languages.js';
import { expect, test } from '../src/test.js';

const FAULTS: [string, 'errorIndexUnreachable' | 'errorIndexDamaged', (route: Route) => Promise<void>][] = [
  ['is not reached', 'errorIndexUnreachable', (route) => route.abort()],
  ['is answered with status 500', 'errorIndexUnreachable', (route) => route.fulfill({ status: 500 })],
  ['is damaged', 'errorIndexDamaged', damage],
  ['is gone', 'errorIndexDamaged', (route) => route.fulfill({ status: 404 })],
];

for (const language of LANGUAGES) {
  const { tag, messages } = language;
  const [{ question, says }, other] = language.answerable;

  for (const [name, message, harm] of FAULTS) {
    test(`a shard that ${name}: says so, and a retry answers, ${tag}`, async ({ page }) => {
      const chat = new Chat(page, language);
      await chat.visitAndOpen();
      await page.route(POSTINGS, harm);
      await page.route(PASSAGES, harm);

      await chat.ask(question);
      await expect(chat.says(messages[message])).toBeVisible();
      await expect(chat.alert).toHaveText(messages[message]);

      await page.unroute(POSTINGS);
      // Another shard may still be on its way, harmed.
      await expect(async () => {
        const reached = page.waitForRequest(PASSAGES, { timeout: 2000 });
        await chat.tryAgain.click();
        await reached;
      }).toPass();
      await expect(chat.says(messages[message])).toBeVisible();
      await expect(chat.alert).toHaveText(messages[message]);

      await page.unroute(PASSAGES);
      await chat.tryAgain.click();
      await expect(chat.says(says).first()).toBeVisible();
      await expect(chat.tryAgain).toBeHidden();
      await expect(chat.question).toBeFocused();
    });
  }

  test(`a fault loses neither what was answered before nor the draft, ${tag}`, async ({ page }) => {
    const chat = new Chat(page, language);
    await chat.visitAndOpen();
    await chat.askAndRead(question);
    await page.route(INDEX_FILES, (route) => route.abort());

    await chat.ask(other.question);
    await expect(chat.tryAgain).toBeVisible();
    await chat.question.fill('½');

    await expect(chat.says(says).first()).toBeAttached();
    await expect(chat.question).toHaveValue('½');
    await page.unroute(INDEX_FILES);
    await chat.tryAgain.click();
    await expect(chat.says(other.says).first()).toBeVisible();
    await expect(chat.question).toHaveValue('½');
  });

  for (const [field, code] of [
    ['format', 'The index has format "0"'],
    ['analyzer', 'The index was made by text analyser "0"'],
  ] as const) {
    test(`an index of another ${field} is refused by name, ${tag}`, async ({ page }) => {
      const logged: string[] = [];
      page.on('console', (line) => logged.push(line.text()));
      const chat = new Chat(page, language);
      await chat.visitAndOpen();
      await page.route(CURRENT, alter({ [field]: '0' }));

      await chat.ask(question);

      await expect(chat.says(messages.errorSiteUpdated)).toBeVisible();
      await expect(chat.tryAgain).toBeHidden();
      expect(logged.join('\n')).toContain(code);

      await page.unroute(CURRENT);
      await chat.conversation.getByRole('button', { name: messages.reload }).click();
      await chat.open();
      await chat.conversation.getByRole('button', { name: messages.askAgain }).click();
      await expect(chat.says(says).first()).toBeVisible();
    });
  }

  test(`a site without an index says that there is nothing to search, ${tag}`, async ({ page }) => {
    const chat = new Chat(page, language);
    await page.route(CURRENT, (route) => route.fulfill({ status: 404 }));
    await chat.visitAndOpen();

    await chat.ask(question);

    await expect(chat.says(messages.nothingToSearch)).toBeVisible();
    await expect(chat.announcement).toHaveText(messages.nothingToSearch);
    await expect(chat.tryAgain).toBeHidden();
  });

  test(`a panel that does not load says so, and opens at the next press, ${tag}`, async ({ page }) => {
    const chat = new Chat(page, language);
    await chat.visit();
    const scripts = '**/assets/js/*.js';
    await page.route(scripts, (route) => route.abort());

    await chat.launcher.click();

    await expect(page.getByRole('alert')).toHaveText(messages.launcherFailed);
    await page.unroute(scripts);
    await chat.open();
    await expect(page.getByText(messages.launcherFailed)).toBeHidden();
    await chat.askAndRead(question);
  });
}
