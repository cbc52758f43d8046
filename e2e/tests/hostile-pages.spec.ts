import { Chat } from '../src/chat.js';
import { forgeIndex } from '../src/forged-index.js';
import { LANGUAGES } from '../src/languages.js';
import { expect, test } from '../src/test.js';

const ATTACK = `<script>document.title='owned'</script><img src=x onerror="document.title='owned'">`;
const ESCAPED = ATTACK.replaceAll('<', '&lt;');
const ELSEWHERE = ['javascript:document.title="owned"', 'https://elsewhere.example/', '//elsewhere.example/'];

for (const language of LANGUAGES) {
  const { tag, messages } = language;

  test(`script in the text of a page is shown as text, ${tag}`, async ({ page }) => {
    await forgeIndex(page, tag, [
      {
        url: language.chapter,
        html: `<h1>Marmalade ${ESCAPED}</h1><h2 id="kumquat">Kumquat ${ESCAPED}</h2>
          <p>Kumquat marmalade ${ESCAPED} is boiled.</p>
          <pre><code class="language-html">kumquat marmalade ${ESCAPED}</code></pre>`,
      },
    ]);
    const chat = new Chat(page, language);
    await chat.visitAndOpen();
    const title = await page.title();

    await chat.askAndRead('kumquat marmalade');

    await expect(chat.quotes.filter({ hasText: ATTACK }).first()).toBeVisible();
    await expect(chat.sources.first()).toContainText(ATTACK);
    await expect(chat.panel.locator('img, script')).toHaveCount(0);
    await expect(page).toHaveTitle(title);
  });

  test(`a citation that leads off the site is no link, ${tag}`, async ({ page }) => {
    await forgeIndex(
      page,
      tag,
      ELSEWHERE.map((url, i) => ({
        url,
        html: `<h1>Kumquat ${i}</h1><p>Recipe ${i} for kumquat marmalade.</p>`,
      })),
    );
    const chat = new Chat(page, language);
    await chat.visitAndOpen();

    await chat.ask('kumquat marmalade');

    const sources = chat.conversation.getByRole('list', { name: messages.sources });
    await expect(sources.getByText('Kumquat')).toHaveCount(ELSEWHERE.length);
    await expect(chat.conversation.getByRole('link')).toHaveCount(0);
  });
}
