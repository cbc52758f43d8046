import type { Locator } from '@playwright/test';
import { Chat } from '../src/chat.js';
import { hold, PASSAGES } from '../src/index-files.js';
import { LANGUAGES } from '../src/languages.js';
import { expect, test } from '../src/test.js';

const MOST_STOPS = 30;

/** Presses Tab (or Shift+Tab) until an element has the focus; every stop on the way must show where the focus is. */
async function tabTo(target: Locator, key: 'Tab' | 'Shift+Tab'): Promise<void> {
  const page = target.page();
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    await page.keyboard.press(key);
    const outline = await page.evaluate(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body);
      return outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth);
    });
    expect(outline, 'width of the focus ring').toBeGreaterThanOrEqual(2);
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${key} pressed ${MOST_STOPS} times did not reach ${target}.`);
}

for (const language of LANGUAGES) {
  const { tag, answerable } = language;

  test(`asks, follows a citation and comes back without a pointer, ${tag}`, async ({ page }) => {
    const [{ question, url, heading }] = answerable;
    const chat = new Chat(page, language);
    await chat.visit();

    await page.keyboard.press('Control+/');
    await expect(chat.question).toBeFocused();
    await page.keyboard.type(question);
    await page.keyboard.press('Enter');
    await expect(chat.sources.first()).toBeVisible();
    await expect(chat.question).toBeFocused();

    await tabTo(chat.sources.first(), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(url);
    await expect(page.getByRole('heading', { name: heading })).toBeFocused();

    await page.keyboard.press('Control+/');
    await expect(chat.panel).toBeHidden();
    await page.keyboard.press('Control+/');
    await expect(chat.question).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(chat.panel).toBeHidden();
    await expect(chat.launcher).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(chat.question).toBeFocused();
  });

  test(`picks a suggestion, begins anew and closes without a pointer, ${tag}`, async ({ page }) => {
    const chat = new Chat(page, language);
    await chat.visit();
    await page.keyboard.press('Control+/');
    await expect(chat.question).toBeFocused();
    await expect(chat.suggestions.first()).toBeVisible();

    await tabTo(chat.suggestions.first(), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await expect(chat.sources.first()).toBeVisible();
    await expect(chat.question).toBeFocused();

    await tabTo(chat.newConversation, 'Shift+Tab');
    await page.keyboard.press('Space');
    await expect(chat.suggestions.first()).toBeVisible();
    await expect(chat.question).toBeFocused();

    await tabTo(chat.close, 'Shift+Tab');
    await page.keyboard.press('Enter');
    await expect(chat.launcher).toBeFocused();
  });

  test(`writes two lines, stops an answer and asks again without a pointer, ${tag}`, async ({ page }) => {
    const [{ question }] = answerable;
    const chat = new Chat(page, language);
    await chat.visitAndOpen();
    const letThrough = await hold(page, PASSAGES);

    await page.keyboard.type(question);
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('2');
    await expect(chat.question).toHaveValue(`${question}\n2`);
    await page.keyboard.press('Enter');

    await tabTo(chat.stop, 'Tab');
    await page.keyboard.press('Enter');
    await expect(chat.says(language.messages.unfinished)).toBeVisible();
    await expect(chat.question).toBeFocused();
    await letThrough();

    await tabTo(chat.conversation.getByRole('button', { name: language.messages.askAgain }), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await expect(chat.sources.first()).toBeVisible();
  });
}
