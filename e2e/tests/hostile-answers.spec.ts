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
/** Of the same answer: a machine that is busy with something else delays one of them, an answer that freezes all. */
const TRIES = 3;

for (const language of LANGUAGES) {
  test(`no answer runs, leads elsewhere or holds up the page, ${language.tag}`, async ({ page }) => {
    test.setTimeout(90_000);
    let current: HostileAnswer = { name: 'nothing', text: '' };
    await page.route(CURRENT, alter({ api: API }));
    await page.route(`**${API}/v1/chat`, (route) =>
      route.fulfill({ contentType: 'text/event-stream', body: streamOf(current, language) }),
    );
    await setTrap(page);
    const chat = new Chat(page, language);
    await chat.visitAndOpen();

    for (const answer of HOSTILE_ANSWERS) {
      current = answer;
      let fastestMs = Infinity;
      for (let tries = 0; tries < TRIES && fastestMs >= MAX_RESPONSE_MS; tries += 1) {
        const { slowestMs, ...found } = await askAndInspect(page, language, answer.name);
        expect.soft(found, answer.name).toEqual(NOTHING);
        fastestMs = Math.min(fastestMs, slowestMs);
      }
      expect.soft(fastestMs, `${answer.name}: until the page answers`).toBeLessThan(MAX_RESPONSE_MS);
    }
    expect(HOSTILE_ANSWERS.length).toBeGreaterThanOrEqual(100);
    await expect(page).toHaveURL(language.home);
    await page.unrouteAll({ behavior: 'ignoreErrors' });
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
  const inspected = () => page.evaluate(`inspect(${JSON.stringify(language.chapter)})`);
  await expect.poll(inspected).toMatchObject({
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
  await page.addInitScript(`globalThis.inspect = ${inspectConversation.toString()}`);
  await page.addInitScript(() => {
    const counted = { runs: 0, slowestMs: 0 };
    Object.assign(globalThis, {
      counted,
      trap: () => (counted.runs += 1),
      alert: () => (counted.runs += 1),
    });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) counted.slowestMs = Math.max(counted.slowestMs, duration);
    }).observe({ type: 'longtask' });
  });
}

/** Asks in the page itself, a hundred times as fast as by keyboard, looks at what has come, and begins anew. */
async function askAndInspect(page: Page, { chapter }: Language, question: string): Promise<Inspected> {
  return page.evaluate(
    async ([path, text]) => {
      const { inspect } = globalThis as unknown as { inspect(path: string): Promise<Inspected> };
      const until = async (isSo: () => unknown): Promise<void> => {
        while (!isSo()) await new Promise((resolve) => setTimeout(resolve));
      };
      const field = document.querySelector<HTMLTextAreaElement>('.rag-panel textarea');
      if (!field) throw new Error('There is no field to ask in.');
      Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(field, text);
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await until(() => document.querySelector('.rag-send:not([aria-disabled="true"], :disabled)'));
      field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
      await until(() => document.querySelector('.rag-entry[data-state="finished"]'));
      const inspected = await inspect(path);
      document.querySelector<HTMLButtonElement>('.rag-new')?.click();
      await until(() => !document.querySelector('.rag-messages'));
      return inspected;
    },
    [chapter, question] as const,
  );
}

/** What no answer may put into the conversation, and the longest task since the last look. */
interface Inspected {
  runs: number;
  slowestMs: number;
  links: string[];
  elements: string[];
  attributes: string[];
}

/** Runs in the page. */
async function inspectConversation(path: string): Promise<Inspected> {
  // What would run does so in a task of its own, and a task is reported in another.
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const { counted } = globalThis as unknown as { counted: { runs: number; slowestMs: number } };
  const inside = [...document.querySelectorAll('.rag-messages *, .rag-messages')];
  const without = (found: string[], ...allowed: string[]) =>
    [...new Set(found)].filter((one) => !allowed.join(' ').split(' ').includes(one)).toSorted();
  const { runs, slowestMs } = counted;
  counted.slowestMs = 0;
  return {
    runs,
    slowestMs,
    links: without(
      [...document.querySelectorAll<HTMLAnchorElement>('.rag-messages [href]')]
        .map(({ href }) => new URL(href))
        .filter(({ origin, pathname }) => origin !== location.origin || pathname !== path)
        .map(({ href }) => href),
    ),
    elements: without(
      inside.map(({ localName }) => localName),
      'div p span ol ul li a button blockquote pre code bdi strong em table thead tbody tr th td svg path',
    ),
    attributes: without(
      inside
        .flatMap((element) => element.getAttributeNames())
        .filter((name) => !/^(?:aria|data)-/.test(name)),
      'class id dir lang href role type start scope viewBox d tabindex hidden title',
    ),
  };
}
