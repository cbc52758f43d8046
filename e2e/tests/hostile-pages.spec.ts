import { Chat } from '../src/chat.js';
import { forgeIndex } from '../src/forged-index.js';
import { LANGUAGES } from '../src/languages.js';
import { expect, test } from '../src/test.js';

const ATTACK = `<script>document.title='owned'</script><img src=x onerror="document.title='owned'">`;
const ESCAPED = ATTACK.replaceAll('<', '&lt;');
const QUESTION = 'kumquat marmalade';

for (const language of LANGUAGES) {
  const page = (url: string) => ({
    url,
    locale: language.tag,
    html: `<h1>Kumquat ${ESCAPED}</h1><h2 id="marmalade">Marmalade ${ESCAPED}</h2><p>Kumquat marmalade ${ESCAPED} is boiled.</p><pre><code class="language-html">kumquat marmalade ${ESCAPED}</code></pre>`,
  });

  test(`script in the text of a page is shown as text, ${language.tag}`, async ({ page: tab }) => {
    const chat = new Chat(tab, language);
    await forgeIndex(tab, page(language.chapter));
    await chat.visitAndOpen();
    const title = await tab.title();

    await chat.askAndRead(QUESTION);

    await expect(chat.quotes.filter({ hasText: ATTACK }).first()).toBeVisible();
    await expect(chat.sources.first()).toContainText(ATTACK);
    await expect(chat.panel.locator('img, script')).toHaveCount(0);
    await expect(tab).toHaveTitle(title);
  });

  for (const url of ['javascript:document.title="owned"', 'https://elsewhere.example/', '//elsewhere.example/']) {
    test(`a citation of ${url} is no link, ${language.tag}`, async ({ page: tab }) => {
      const chat = new Chat(tab, language);
      await forgeIndex(tab, page(url));
      await chat.visitAndOpen();

      await chat.ask(QUESTION);

      await expect(chat.quotes.first()).toBeVisible();
      await expect(chat.conversation.getByText(language.messages.sources, { exact: true })).toBeVisible();
      await expect(chat.conversation.getByRole('link')).toHaveCount(0);
    });
  }
}
