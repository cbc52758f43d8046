import type { Page } from '@playwright/test';
import { Chat } from '../src/chat.js';
import { leaveOutIndex } from '../src/index-files.js';
import { ANSWERED_IN_ENGLISH, LANGUAGES, URDU } from '../src/languages.js';
import { expect, test } from '../src/test.js';

/** Marks the document; a reload would wipe the mark out. */
async function markDocument(page: Page): Promise<void> {
  await page.evaluate(() => document.documentElement.setAttribute('data-marked', ''));
}

async function expectSameDocument(page: Page): Promise<void> {
  await expect(page.locator('html[data-marked]')).toBeAttached();
}

async function expectAt(page: Page, url: string, heading: string): Promise<void> {
  await expect(page).toHaveURL(url);
  const place = page.getByRole('main').getByRole('heading', { name: heading }).first();
  await expect(place).toBeInViewport();
  await expect(place).toBeFocused();
  // The site's bar lies over the top of the page.
  const bar = await page.getByRole('navigation').first().boundingBox();
  const box = await place.boundingBox();
  expect(box?.y).toBeGreaterThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0));
}

for (const language of LANGUAGES) {
  const [{ question, url, heading }] = language.answerable;

  test(`a source leads to its heading without a reload, ${language.tag}`, async ({ page }) => {
    const chat = new Chat(page, language);
    await chat.visitAndOpen();
    await chat.askAndRead(question);
    await markDocument(page);

    await chat.sources.first().click();

    await expectAt(page, url, heading);
    await expectSameDocument(page);
    await expect(chat.panel).toBeVisible();

    await page.evaluate(() => window.scrollTo(0, 0));
    await chat.quotes.first().getByRole('link').click();

    await expectAt(page, url, heading);
    await expectSameDocument(page);
  });

  test(`going back after a citation returns to the page before, ${language.tag}`, async ({ page }) => {
    const chat = new Chat(page, language);
    await chat.visitAndOpen(language.chapter);
    await chat.askAndRead(question);
    await markDocument(page);
    await chat.sources.first().click();
    await expect(page).toHaveURL(url);

    await page.goBack();

    await expect(page).toHaveURL(language.chapter);
    await expectSameDocument(page);
    await expect(chat.sources.first()).toBeVisible();
  });
}

test('a click with Ctrl opens the source in a new tab and leaves the conversation alone', async ({
  page,
  context,
}) => {
  const chat = new Chat(page, URDU);
  await chat.visitAndOpen();
  await chat.askAndRead(URDU.answerable[0].question);

  const opened = context.waitForEvent('page');
  await chat.sources.first().click({ modifiers: ['Control'] });

  await expect(await opened).toHaveURL(URDU.answerable[0].url);
  await expect(page).toHaveURL(URDU.home);
  await expect(chat.sources.first()).toBeVisible();
});

test('a source in another language opens its page, with the conversation', async ({ page }) => {
  const chat = new Chat(page, URDU);
  await leaveOutIndex(page, URDU.tag);
  await chat.visitAndOpen();
  const { question, url, heading } = ANSWERED_IN_ENGLISH;
  await chat.askAndRead(question);

  await chat.sources.first().click();

  await expect(page).toHaveURL(url);
  await expect(page.getByRole('heading', { name: heading })).toBeInViewport();
});
