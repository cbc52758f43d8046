import { Chat } from '../src/chat.js';
import { LANGUAGES } from '../src/languages.js';
import { expect, test } from '../src/test.js';

/** As 1.4.12 has it. */
const SPACED = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }`;

for (const language of LANGUAGES) {
  const { tag, messages } = language;

  // One page and one answer: loading them takes longer than what is looked at.
  test(`what no rule of axe sees, ${tag}`, async ({ page }) => {
    const chat = new Chat(page, language);
    await chat.visitAndOpen();

    await test.step('a press that is taken back does nothing', async () => {
      for (const [control, outcome] of [
        [chat.close, chat.panel],
        [chat.suggestions.first(), chat.suggestions.first()],
      ] as const) {
        await control.hover();
        await page.mouse.down();
        await page.mouse.move(5, 5);
        await page.mouse.up();
        await expect(outcome).toBeVisible();
      }
    });

    await chat.askAndRead(language.answerable[0].question);
    await test.step('every name holds the words that are seen', async () => {
      const named = await chat.region.evaluate((region) =>
        [...region.querySelectorAll<HTMLElement>('button[aria-label], a[aria-label]')].map((control) => ({
          name: control.getAttribute('aria-label') ?? '',
          // Brackets are there to be copied, and not seen.
          seen: control.innerText.replaceAll(/[[\]\s]/g, ''),
        })),
      );
      expect(named.length).toBeGreaterThan(0);
      expect(named.filter(({ name, seen }) => !name.includes(seen))).toEqual([]);
      await expect(chat.panel.getByRole('button', { name: messages.send })).toHaveText(messages.send);
    });

    await test.step('the focus is never covered, and comes out of the panel again', async () => {
      // To its first control, then through all of it.
      await chat.panel.getByRole('separator').focus();

      const covered: string[] = [];
      let stops = 0;
      for (let isInside = true; isInside && stops < 60; stops += 1) {
        await page.keyboard.press('Tab');
        const { inside, isSeen, name } = await page.evaluate(() => {
          const focused = document.activeElement ?? document.body;
          const { left, top, width, height } = focused.getBoundingClientRect();
          const points = [0.1, 0.5, 0.9].map((share) =>
            document.elementFromPoint(left + width * share, top + Math.min(height / 2, innerHeight / 2)),
          );
          return {
            inside: focused.closest('.rag-panel') !== null,
            // Partly is enough for AA; a link may be broken into two lines.
            isSeen: points.some(
              (point) => point !== null && (focused.contains(point) || point.contains(focused)),
            ),
            name: focused.className,
          };
        });
        isInside = inside;
        if (inside && !isSeen) covered.push(name);
      }
      expect(covered).toEqual([]);
      expect(stops).toBeGreaterThan(5);
      expect(stops).toBeLessThan(60);
    });

    await test.step('wider spacing of text cuts nothing off', async () => {
      await page.addStyleTag({ content: SPACED });

      const cut = await chat.panel.evaluate((panel) =>
        [...panel.querySelectorAll<HTMLElement>('button, a, p, li, h2, textarea')]
          .filter((element) => getComputedStyle(element).overflow !== 'visible')
          .filter((element) => !element.closest('.rag-visually-hidden') && element.localName !== 'textarea')
          .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
          .map(({ className }) => className),
      );
      expect(cut).toEqual([]);
      expect(await chat.panel.evaluate((panel) => panel.scrollWidth - panel.clientWidth)).toBe(0);
      for (const control of [chat.close, chat.question, chat.send]) {
        await expect(control).toBeInViewport({ ratio: 1 });
      }
    });
  });
}
