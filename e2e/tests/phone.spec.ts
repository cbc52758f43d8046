import { findViolations } from '../src/accessibility.js';
import { Chat } from '../src/chat.js';
import { LANGUAGES } from '../src/languages.js';
import { expect, test } from '../src/test.js';

const SCREEN = { width: 390, height: 844 };

test.use({ viewport: SCREEN, hasTouch: true, isMobile: true });

for (const language of LANGUAGES) {
  const { tag } = language;
  const [{ question, url, heading }] = language.answerable;

  test(`the panel fills the screen and the page behind is out of reach, ${tag}`, async ({ page }) => {
    const chat = new Chat(page, language);
    await chat.visit(language.chapter);
    await chat.launcher.tap();
    await expect(chat.question).toBeFocused();

    // The panel slides in: what counts is where it comes to rest.
    await expect.poll(() => chat.panel.boundingBox()).toEqual({ x: 0, y: 0, ...SCREEN });
    await expect(chat.panel).toHaveAttribute('aria-modal', 'true');
    await expect(page.locator('#__docusaurus')).toHaveJSProperty('inert', true);
    await expect(chat.launcher).toHaveJSProperty('inert', true);
    await expect(page.locator('html')).toHaveCSS('overflow-y', 'hidden');
    await page.mouse.wheel(0, 500);
    expect(await page.evaluate(() => window.scrollY)).toBe(0);

    await chat.askAndRead(question);
    await page.screenshot({ path: `screenshots/answered.${tag}.phone.png`, animations: 'disabled' });
    const violations = await findViolations(page);
    expect(violations.filter(({ isOurs }) => isOurs)).toEqual([]);
    for (const control of [chat.close, chat.newConversation, chat.conversations, chat.send]) {
      const box = await control.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    }

    await chat.close.tap();
    await expect(chat.panel).toBeHidden();
    await expect(chat.launcher).toBeFocused();
    await expect(page.locator('#__docusaurus')).toHaveJSProperty('inert', false);
    await expect(page.locator('html')).not.toHaveCSS('overflow-y', 'hidden');
  });

  test(`a citation closes the panel and shows the page, ${tag}`, async ({ page }) => {
    const chat = new Chat(page, language);
    await chat.visit();
    await chat.launcher.tap();
    await chat.askAndRead(question);

    await chat.sources.first().tap();

    await expect(page).toHaveURL(url);
    await expect(chat.panel).toBeHidden();
    const place = page.getByRole('heading', { name: heading });
    await expect(place).toBeInViewport();
    await expect(place).toBeFocused();

    await chat.launcher.tap();
    await chat.sources.first().tap();

    await expect(chat.panel).toBeHidden();
    await expect(place).toBeInViewport();
    await expect(place).toBeFocused();
  });
}
