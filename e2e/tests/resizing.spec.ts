import { Chat } from '../src/chat.js';
import { LANGUAGES } from '../src/languages.js';
import { expect, test } from '../src/test.js';

for (const language of LANGUAGES) {
  const { tag, direction, messages } = language;
  const widthOf = async (chat: Chat) => Math.round((await chat.panel.boundingBox())?.width ?? 0);

  test(`the panel is resized by pointer and keyboard, and stays so, ${tag}`, async ({ page }) => {
    const chat = new Chat(page, language);
    const edge = chat.panel.getByRole('separator', { name: messages.resize });
    await chat.visitAndOpen();
    const usual = await widthOf(chat);

    const box = await edge.boundingBox();
    const x = (box?.x ?? 0) + (box?.width ?? 0) / 2;
    await page.mouse.move(x, 400);
    await page.mouse.down();
    await page.mouse.move(direction === 'ltr' ? x - 150 : x + 150, 420, { steps: 5 });
    await page.mouse.up();
    await expect.poll(() => widthOf(chat)).toBeGreaterThan(usual + 130);
    const dragged = await widthOf(chat);
    expect(await edge.getAttribute('aria-valuenow')).toBe(String(dragged));
    await page.mouse.move(640, 100);
    expect(await widthOf(chat)).toBe(dragged);

    await page.reload();
    await chat.open();
    await expect.poll(() => widthOf(chat)).toBe(dragged);

    await edge.press(direction === 'ltr' ? 'ArrowLeft' : 'ArrowRight');
    await expect.poll(() => widthOf(chat)).toBe(dragged + 16);
    await edge.press('End');
    await expect.poll(() => widthOf(chat)).toBe(960);
    await edge.dblclick();
    await expect.poll(() => widthOf(chat)).toBe(usual);
  });

  test(`a wide panel gives way to a narrow window, ${tag}`, async ({ page }) => {
    const chat = new Chat(page, language);
    await chat.visitAndOpen();
    await chat.panel.getByRole('button', { name: messages.widen }).click();
    await expect.poll(() => widthOf(chat)).toBe(768);

    await page.setViewportSize({ width: 600, height: 800 });
    await expect.poll(() => widthOf(chat)).toBe(600 - 32);
  });

  test(`the on-screen keyboard does not cover the field, ${tag}`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    const chat = new Chat(page, language);
    await chat.visitAndOpen();

    // Chromium without a screen has no keyboard to show: what it would tell the page is told in its place.
    await page.evaluate(() => {
      const { visualViewport: viewport } = window;
      Object.defineProperties(viewport, { height: { get: () => 500 }, offsetTop: { get: () => 12 } });
      viewport?.dispatchEvent(new Event('resize'));
    });

    await expect.poll(() => chat.panel.boundingBox()).toEqual({ x: 0, y: 12, width: 390, height: 500 });
    const send = await chat.send.boundingBox();
    expect((send?.y ?? 0) + (send?.height ?? 0)).toBeLessThan(512);
  });
}
