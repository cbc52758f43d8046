import { Chat } from '../src/chat.js';
import { forgeIndex } from '../src/forged-index.js';
import { ENGLISH, LANGUAGES, URDU } from '../src/languages.js';
import { expect, test } from '../src/test.js';

/** What the browser marks on the page, as text. */
const HIGHLIGHTED = () =>
  [...(CSS.highlights.get('rag-passage') ?? [])].map((range) => String(range)).join('');

for (const language of LANGUAGES) {
  const { tag, answeredWithCode } = language;
  const [{ question, url, heading, says }] = language.answerable;

  test(`a citation shows its passage to pointer and focus, and Escape hides it, ${tag}`, async ({ page }) => {
    const chat = new Chat(page, language);
    const mark = chat.quotes.first().getByRole('link');
    const preview = chat.panel.getByRole('tooltip');
    await chat.visitAndOpen();
    await chat.askAndRead(question);

    await mark.hover();
    await expect(preview).toContainText(heading);
    await expect(preview).toHaveCSS('direction', language.direction);
    const inside = async () => {
      const panel = await chat.panel.boundingBox();
      const box = await preview.boundingBox();
      if (!panel || !box) return false;
      return box.x >= panel.x && box.x + box.width <= panel.x + panel.width && box.y >= 0;
    };
    await expect.poll(inside).toBe(true);
    await preview.hover();
    await expect(preview).toBeVisible();
    await chat.question.hover();
    await expect(preview).toBeHidden();

    await mark.focus();
    await expect(preview).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(preview).toBeHidden();
    await expect(chat.panel).toBeVisible();
    await expect(mark).toBeFocused();
  });

  test(`the passage is marked on the page until the reader goes on, ${tag}`, async ({ page }) => {
    const chat = new Chat(page, language);
    await chat.visitAndOpen();
    await chat.askAndRead(question);
    await chat.quotes.filter({ hasText: says }).first().getByRole('link').click();

    await expect(page).toHaveURL(url);
    const squeezed = (text: string) => text.replaceAll(/[\s|]/g, '');
    await expect.poll(async () => squeezed(await page.evaluate(HIGHLIGHTED))).toContain(squeezed(says));
    await page.screenshot({ path: `screenshots/passage.${tag}.png` });

    await page.getByRole('navigation').first().getByRole('link').nth(1).click();
    await expect.poll(() => page.evaluate(HIGHLIGHTED)).toBe('');
    await expect(page.locator('[data-rag-cited]')).toHaveCount(0);
  });

  test(`code on the page is marked as well, ${tag}`, async ({ page }) => {
    const chat = new Chat(page, language);
    await chat.visitAndOpen();
    await chat.askAndRead(answeredWithCode);
    const code = (await chat.code.first().textContent()) ?? '';
    await chat.conversation.locator('.rag-code-quote').first().getByRole('link').click();

    await expect
      .poll(async () => (await page.evaluate(HIGHLIGHTED)).replaceAll(/\s/g, ''))
      .toContain(code.replaceAll(/\s/g, '').slice(0, 30));
  });
}

test('without the means to mark words the heading is outlined', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(CSS, 'highlights'));
  const chat = new Chat(page, URDU);
  await chat.visitAndOpen();
  await chat.askAndRead(URDU.answerable[0].question);
  await chat.sources.first().click();

  const heading = page.getByRole('heading', { name: URDU.answerable[0].heading });
  await expect(heading).toHaveAttribute('data-rag-cited', '');
  await expect(heading).toHaveCSS('outline-style', 'solid');
});

test('a page of another locale is opened with the passage in its address', async ({ page }) => {
  const { url, heading, says } = ENGLISH.answerable[0];
  await forgeIndex(page, 'ur', [
    {
      url: url.replace(/#.*/, ''),
      html: `<h1>RRF</h1><h2 id="rrf">${heading}</h2><p>Kumquat: ${says}</p>`,
    },
  ]);
  const chat = new Chat(page, URDU);
  await chat.visitAndOpen();
  await chat.askAndRead('kumquat');
  await chat.sources.first().click();

  await expect(page.getByRole('heading', { name: heading })).toBeInViewport();
  expect(await page.evaluate(() => location.hash)).toBe('#rrf');
});
