import type { Page } from '@playwright/test';
import { Chat } from '../src/chat.js';
import { HOSTILE_ANSWERS, type HostileAnswer } from '../src/hostile-answers.js';
import { alter, CURRENT } from '../src/index-files.js';
import { LANGUAGES, type Language } from '../src/languages.js';
import { expect, test } from '../src/test.js';
import { uiMessageStream } from '../src/ui-message-stream.js';

const API = '/hostile-api';
/** What a reader still takes for an answer to a key. */
const MAX_RESPONSE_MS = 1000;

for (const language of LANGUAGES) {
  test(`no answer runs, leads elsewhere or holds up the page, ${language.tag}`, async ({ page }) => {
    test.setTimeout(90_000);
    let current: HostileAnswer | undefined;
    await page.route(CURRENT, alter({ api: API }));
    await page.route(`**${API}/v1/chat`, (route) =>
      route.fulfill({ contentType: 'text/event-stream', body: current && streamOf(current, language) }),
    );
    await setTrap(page);
    const chat = new Chat(page, language);
    await chat.visitAndOpen();

    for (const [i, answer] of HOSTILE_ANSWERS.entries()) {
      current = answer;
      const question = `${i + 1}`;
      await test.step(answer.name, async () => {
        await chat.question.fill(question);
        await chat.question.press('Enter');
        await expect(chat.panel.locator('.rag-entry[data-state="finished"]')).toHaveCount(1);
        const { slowest, ...found } = await inspect(page, language);
        expect.soft(found, answer.name).toEqual(NOTHING);
        expect.soft(slowest, `${answer.name}: ms until the page answers`).toBeLessThan(MAX_RESPONSE_MS);
      });
      await chat.newConversation.click();
      await expect(chat.conversation).toBeHidden();
    }
    expect(HOSTILE_ANSWERS.length).toBeGreaterThanOrEqual(100);
    await expect(page).toHaveURL(language.home);
  });
}

test('the trap shuts: what the hostile answers would do is noticed', async ({ page }) => {
  const [language] = LANGUAGES;
  if (!language) throw new Error('There is no language.');
  await setTrap(page);
  const chat = new Chat(page, language);
  await chat.visitAndOpen();
  await chat.panel.evaluate((panel) => {
    const open = document.createElement('div');
    open.className = 'rag-messages';
    open.innerHTML =
      '<img srcset="data:, 1x" onerror="trap()"><a href="https://elsewhere.example/">x</a><p style="color:red">';
    panel.append(open);
  });
  await expect
    .poll(() => inspect(page, language))
    .toMatchObject({
      runs: 1,
      links: ['https://elsewhere.example/'],
      elements: ['img'],
      attributes: ['onerror', 'srcset', 'style'],
    });
});

const NOTHING = { runs: 0, links: [], elements: [], attributes: [] };

/** The stream of a hostile answer, about an honest source unless it brings its own. */
function streamOf(
  { text, sources = [{}], quotes = [] }: HostileAnswer,
  { tag, home, chapter }: Language,
): string {
  const honest = {
    number: 1,
    chunkId: 'x',
    url: `${chapter}#a`,
    title: home,
    headingPath: ['x'],
    locale: tag,
  };
  return uiMessageStream({
    text,
    sources: sources.map((source) => ({ ...honest, ...source })),
    quotes: quotes.map((quote) => ({ text: 'x', citation: 1, locale: tag, ...quote })),
  });
}

/** Counts what runs, and notes how long the page lets an input wait. */
async function setTrap(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const counted = { runs: 0, slowest: 0 };
    Object.assign(globalThis, { counted, trap: () => (counted.runs += 1), alert: () => (counted.runs += 1) });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) counted.slowest = Math.max(counted.slowest, duration);
    }).observe({ type: 'longtask' });
  });
}

/** What stands in the conversation that no answer may put there, and the longest task since the last look. */
async function inspect(page: Page, { chapter }: Language) {
  return page.evaluate(async (path) => {
    // What would run does so in a task of its own, and a task is reported in another.
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const { counted } = globalThis as unknown as { counted: { runs: number; slowest: number } };
    const inside = [...document.querySelectorAll('.rag-messages *, .rag-messages')];
    const allowed = new Set(
      'div p span ol ul li a button blockquote pre code bdi strong em table thead tbody tr th td svg path'.split(
        ' ',
      ),
    );
    const attributes = new Set(
      'class id dir lang href role type start scope viewbox d tabindex hidden title'.split(' '),
    );
    const result = {
      runs: counted.runs,
      slowest: counted.slowest,
      links: [
        ...new Set(
          [...document.querySelectorAll<HTMLAnchorElement>('.rag-messages [href]')]
            .map((link) => link.href)
            .filter((href) => new URL(href).origin !== location.origin || new URL(href).pathname !== path),
        ),
      ],
      elements: [...new Set(inside.map(({ localName }) => localName).filter((name) => !allowed.has(name)))],
      attributes: [
        ...new Set(
          inside
            .flatMap((element) => element.getAttributeNames())
            .filter((name) => !attributes.has(name.toLowerCase()) && !/^(?:aria|data)-/.test(name)),
        ),
      ].sort(),
    };
    counted.slowest = 0;
    return result;
  }, chapter);
}
