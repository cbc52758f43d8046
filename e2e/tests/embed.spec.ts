import { findViolations } from '../src/accessibility.js';
import { openEmbeddingPage } from '../src/embed-page.js';
import { HOSTILE_HEAD, WORDPRESS_BODY } from '../src/hostile-styles.js';
import { ENGLISH, LANGUAGES, QUESTION_OF_PAGE } from '../src/languages.js';
import { isIndexFile } from '../src/index-files.js';
import { expect, test } from '../src/test.js';

const PAGES = {
  'a plain page': {},
  'a page with hostile styles': { head: HOSTILE_HEAD, body: WORDPRESS_BODY },
};

/** What a page's styles are likeliest to reach. */
const COMPARED_STYLES = [
  'color',
  'background-color',
  'font-size',
  'line-height',
  'direction',
  'display',
  'letter-spacing',
  'text-transform',
];

for (const language of LANGUAGES) {
  const { tag, messages } = language;
  const [first] = language.answerable;

  for (const [kind, content] of Object.entries(PAGES)) {
    test(`on ${kind} it answers, cites and has no violation, ${tag}`, async ({ page, watch }) => {
      const expectNoViolation = async (state: string) => {
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          await expect(page.locator('rag-chat')).toHaveAttribute('data-theme', colorScheme);
          await page.screenshot({
            path: `screenshots/embed.${kind.replaceAll(' ', '-')}.${state}.${tag}.${colorScheme}.png`,
            animations: 'disabled',
          });
          expect((await findViolations(page)).filter(({ isOurs }) => isOurs)).toEqual([]);
        }
      };
      const chat = await openEmbeddingPage(page, language, content);
      await expect(chat.launcher).toBeVisible();
      expect(watch.requests.filter(isIndexFile)).toEqual([]);
      await chat.open();
      await expectNoViolation('empty');
      await chat.askAndRead(first.question);
      await expect(chat.conversation).toContainText(first.says);
      await chat.quotes.first().getByRole('link').first().focus();
      await expect(chat.panel.getByRole('tooltip')).toBeVisible();
      await expectNoViolation('preview');

      await chat.sources.first().click();
      await expect(page).toHaveURL(first.url);
    });
  }

  test(`looks alike on a page with hostile styles, ${tag}`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const look = async (content: object) => {
      const chat = await openEmbeddingPage(page, language, content);
      await chat.open();
      return page.evaluate((names) => {
        const root = document.querySelector('rag-chat')?.shadowRoot;
        return [...(root?.querySelectorAll('.rag-root *') ?? [])].map((element) => {
          const { width, height, right, bottom } = element.getBoundingClientRect();
          const computed = getComputedStyle(element);
          const style = names.map((name) => computed.getPropertyValue(name));
          const box = [width, height, innerWidth - right, innerHeight - bottom].map((one) => Math.round(one));
          return { part: element.className, box, style };
        });
      }, COMPARED_STYLES);
    };
    const plain = await look({});
    expect(plain.length).toBeGreaterThan(10);
    // Its font is the page's: here both are the same.
    expect(await look(PAGES['a page with hostile styles'])).toEqual(plain);
  });

  test(`keeps the focus where a keyboard's reader expects it, ${tag}`, async ({ page }) => {
    const chat = await openEmbeddingPage(page, language);
    await chat.launcher.focus();
    await page.keyboard.press('Enter');
    await expect(chat.question).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(chat.panel).toBeHidden();
    await expect(chat.launcher).toBeFocused();

    await page.keyboard.press('Control+/');
    await expect(chat.question).toBeFocused();
    await page.getByRole('link').first().focus();
    await page.keyboard.press('Control+/');
    await expect(chat.panel).toBeHidden();
    await expect(page.getByRole('link').first()).toBeFocused();
  });

  test(`announces an answer once, and takes selected text along, ${tag}`, async ({ page }) => {
    const chat = await openEmbeddingPage(page, language);
    await chat.open();
    await chat.askAndRead(first.question);
    await expect(chat.announcement).toContainText(messages.answerReady.split('{')[0]?.trim() ?? '');
    await page.locator('#words').selectText();
    await chat.panel.getByRole('button', { name: messages.selectionOffer }).click();
    await expect(chat.panel.getByText(messages.selectionLabel)).toBeVisible();

    await chat.quotes.first().selectText();
    await expect(chat.panel.getByRole('button', { name: messages.selectionOffer })).toBeHidden();
  });

  test(`offers questions about a page of the indexed site, ${tag}`, async ({ page, watch }) => {
    const path = `${language.home}docs/book/hybrid-fusion/`;
    const chat = await openEmbeddingPage(page, language, { path });
    await expect(chat.launcher).toBeVisible();
    expect(watch.requests.filter(isIndexFile)).toEqual([]);
    await chat.open();
    await chat.suggestions.filter({ hasText: QUESTION_OF_PAGE[tag] }).click();
    await expect(chat.sources.first()).toHaveAttribute('href', /\/docs\/book\/hybrid-fusion\/#/);
  });

  test.describe('on a phone', () => {
    test.use({ viewport: { width: 375, height: 667 } });

    test(`fills the screen and puts the page out of reach, ${tag}`, async ({ page }) => {
      const chat = await openEmbeddingPage(page, language);
      await chat.open();
      await expect(chat.panel).toHaveAttribute('aria-modal', 'true');
      // It slides in.
      await expect.poll(() => chat.panel.boundingBox()).toEqual({ x: 0, y: 0, width: 375, height: 667 });
      expect(await page.evaluate(() => document.querySelector('main')?.inert)).toBe(true);
      await expect(page.locator('body')).toHaveCSS('overflow', 'hidden');
      expect((await findViolations(page)).filter(({ isOurs }) => isOurs)).toEqual([]);

      await chat.close.click();
      await expect.poll(() => page.evaluate(() => document.querySelector('main')?.inert)).toBe(false);
      await expect(page.locator('body')).toHaveCSS('overflow', 'visible');
      await expect(chat.launcher).toBeFocused();
    });
  });
}

test('axe sees into the shadow root', async ({ page }) => {
  const chat = await openEmbeddingPage(page, ENGLISH);
  await expect(chat.launcher).toBeVisible();
  await page.evaluate(() => {
    const region = document.querySelector('rag-chat')?.shadowRoot?.querySelector('.rag-root');
    region?.append(document.createElement('button'));
  });
  expect(await findViolations(page)).toMatchObject([{ rule: 'button-name', isOurs: true }]);
});

test('is themed by the page, by custom properties alone', async ({ page }) => {
  const chat = await openEmbeddingPage(page, ENGLISH, {
    head: '<style>.rag-root { --rag-accent: rgb(10, 95, 88); } rag-chat { --rag-panel-inline-size: 500px; }</style>',
    attributes: 'data-theme="light" data-suggestions="What is a citation? | How is it ranked?"',
  });
  await chat.open();
  await page.mouse.move(0, 0);
  await expect(chat.launcher).toHaveCSS('background-color', 'rgb(10, 95, 88)');
  expect((await chat.panel.boundingBox())?.width).toBe(500);
  await expect(chat.suggestions).toHaveText(['What is a citation?', 'How is it ranked?']);
});

test('follows a page that changes its colour mode', async ({ page }) => {
  const chat = await openEmbeddingPage(page, ENGLISH);
  await expect(chat.launcher).toHaveCSS('background-color', 'rgb(29, 78, 216)');
  await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'));
  await expect(chat.launcher).toHaveCSS('background-color', 'rgb(157, 189, 255)');
});

test.describe('a tag that cannot be used', () => {
  const BAD = {
    'no source of answers': ['', /There is neither data-index, the folder of a static index, nor data-api/],
    'bad values': [
      'data-index="javascript:alert(1)" data-theme="blue"',
      /data-index is "javascript:alert\(1\)"[^]*data-theme is "blue"\. Allowed: "light", "dark" or "auto"\./,
    ],
  } as const;

  for (const [kind, [attributes, message]] of Object.entries(BAD)) {
    test(`${kind}: is explained on the console, and the page goes on without the chat`, async ({ page }) => {
      const said: string[] = [];
      page.on('console', (line) => void (line.type() === 'error' && said.push(line.text())));
      const script = `<script type="module" src="/embedded/embed.js" ${attributes}></script>`;
      const chat = await openEmbeddingPage(page, ENGLISH, { script });
      await expect.poll(() => said.filter((line) => message.test(line))).toHaveLength(1);
      await expect(page.getByRole('heading')).toBeVisible();
      await expect(chat.region).toHaveCount(0);
    });
  }
});
