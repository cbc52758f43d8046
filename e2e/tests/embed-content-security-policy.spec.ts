import { createHash } from 'node:crypto';
import { EMBED, openEmbeddingPage, scriptTag } from '../src/embed-page.js';
import { LANGUAGES, type Language } from '../src/languages.js';
import { expect, test } from '../src/test.js';

const NONCE = 'cmFuZG9tIG5vbmNl';
const HASH = `sha384-${createHash('sha384').update(EMBED).digest('base64')}`;
/** Nothing but the chat's script, and what it loads from the page's own origin. */
const REST =
  "default-src 'none'; connect-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'";

const POLICIES: Record<string, { policy: string; script(language: Language): string }> = {
  'a nonce': {
    policy: `${REST}; script-src 'nonce-${NONCE}'`,
    script: (language) => scriptTag(language, `nonce="${NONCE}"`),
  },
  'a hash': {
    policy: `${REST}; script-src '${HASH}'`,
    script: (language) => scriptTag(language, `integrity="${HASH}"`),
  },
};

for (const language of LANGUAGES) {
  const { tag } = language;
  const [{ question, says, url }] = language.answerable;

  for (const [kind, { policy, script }] of Object.entries(POLICIES)) {
    test(`the embed works under a strict policy with ${kind}, ${tag}`, async ({ page }) => {
      await page.addInitScript(() => {
        const breaches: string[] = [];
        Object.assign(globalThis, { breaches });
        document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
          breaches.push(`${violatedDirective} ${blockedURI}`);
        });
      });
      const listBreaches = () =>
        page.evaluate(() => (globalThis as unknown as { breaches: string[] }).breaches);
      const chat = await openEmbeddingPage(page, language, {
        headers: { 'content-security-policy': policy },
        // A control: the policy is in force.
        head: '<style>body { color: red; }</style><script>document.title = "run";</script>',
        script: script(language),
      });
      await chat.open();
      await expect(chat.panel).toHaveCSS('position', 'fixed');
      await chat.askAndRead(question);
      await expect(chat.conversation).toContainText(says);
      await chat.quotes.first().getByRole('link').first().focus();
      await expect(chat.panel.getByRole('tooltip')).toBeVisible();

      expect(await listBreaches()).toEqual(['style-src-elem inline', 'script-src-elem inline']);
      await chat.sources.first().click();
      await expect(page).toHaveURL(url);
    });
  }
}

test('a script that does not say its hash does not run', async ({ page }) => {
  const [language] = LANGUAGES as [Language];
  const chat = await openEmbeddingPage(page, language, {
    headers: { 'content-security-policy': `${REST}; script-src '${HASH}'` },
    script: scriptTag(language),
  });
  await expect(page.getByRole('heading')).toBeVisible();
  await expect(chat.region).toHaveCount(0);
});
