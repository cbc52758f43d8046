import type { Page } from '@playwright/test';
import { openBundledPage } from '../src/bundled-client.js';
import { Chat } from '../src/chat.js';
import { INDEX_FILES } from '../src/index-files.js';
import { ENGLISH, LANGUAGES, type Language } from '../src/languages.js';
import { expect, test } from '../src/test.js';

/** A question that is answered, then one that nothing can answer any more. */
async function askUntilItFails(page: Page, language: Language): Promise<string> {
  // The strings of this page are in English: those of a site come from its translations.
  const chat = new Chat(page, { ...language, messages: ENGLISH.messages });
  await chat.open();
  await chat.askAndRead(language.answerable[0].question);
  const answer = await chat.quotes.first().innerText();
  await page.route(INDEX_FILES, (route) => route.abort());
  await chat.ask(language.answerable[1].question);
  await expect(chat.tryAgain).toBeVisible();
  return answer;
}

test('without a DSN, nothing of Sentry is there or loaded', async ({ page, watch }) => {
  await openBundledPage(page, ENGLISH, { sentry: false });
  await askUntilItFails(page, ENGLISH);
  expect(watch.requests.filter((url) => /sentry|envelope/.test(url))).toEqual([]);
});

for (const language of LANGUAGES) {
  test(`a fault arrives where the DSN says, without words of the reader or the answer, ${language.tag}`, async ({
    page,
    watch,
    baseURL,
  }) => {
    const envelopes: string[] = [];
    await page.route('**/stub/api/1/envelope/**', async (route) => {
      envelopes.push(route.request().postData() ?? '');
      await route.fulfill({ json: {} });
    });
    const dsn = `${baseURL?.replace('://', '://key@')}/stub/1`;
    await openBundledPage(page, language, { sentry: { dsn } });
    expect(watch.requests.filter((url) => url.includes('sentry'))).toEqual([]);

    const answer = await askUntilItFails(page, language);

    await expect.poll(() => envelopes).toHaveLength(1);
    expect(watch.requests.filter((url) => /\/bundled\/sentry-/.test(url))).toHaveLength(1);
    const [envelope = ''] = envelopes;
    expect(envelope).toContain('"code":"INDEX_UNREACHABLE"');
    expect(envelope).toContain(`"locale":"${language.tag}"`);
    for (const { question, says } of language.answerable) {
      expect(envelope).not.toContain(question);
      expect(envelope).not.toContain(says);
    }
    for (const sentence of answer.split(/[.۔\n]/).filter((one) => one.trim().length > 10))
      expect(envelope).not.toContain(sentence.trim());
    expect(envelope).not.toMatch(/[\u0600-\u06FF]/);
  });
}
