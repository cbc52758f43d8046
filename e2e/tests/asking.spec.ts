import { Chat } from '../src/chat.js';
import { leaveOutIndex } from '../src/index-files.js';
import { ANSWERED_IN_ENGLISH, ENGLISH, LANGUAGES, URDU } from '../src/languages.js';
import { expect, test } from '../src/test.js';

for (const language of LANGUAGES) {
  const { tag, messages, answerable, unanswerable, suggestion } = language;

  for (const { question, url, heading, says } of answerable) {
    test(`answers «${question}» from the page that holds it`, async ({ page }) => {
      const chat = new Chat(page, language);
      await chat.visitAndOpen();

      await chat.askAndRead(question);

      await expect(chat.says(says).first()).toBeVisible();
      await expect(chat.sources.first()).toHaveAttribute('href', url);
      await expect(chat.sources.first()).toContainText(heading);
    });
  }

  test(`marks each quote with the number of its source, ${tag}`, async ({ page }) => {
    const chat = new Chat(page, language);
    await chat.visitAndOpen();
    const [{ question, url }] = answerable;

    await chat.askAndRead(question);

    const mark = chat.quotes.first().getByRole('link');
    await expect(mark).toHaveText('[1]');
    await expect(mark).toHaveAttribute('href', url);
  });

  test(`answers a suggested question, ${tag}`, async ({ page }) => {
    const chat = new Chat(page, language);
    await chat.visitAndOpen();

    await chat.suggestions.filter({ hasText: suggestion }).click();

    await expect(chat.sources.first()).toBeVisible();
    await expect(chat.question).toBeFocused();
  });

  test(`announces an answer in one short sentence, ${tag}`, async ({ page }) => {
    const chat = new Chat(page, language);
    await chat.visitAndOpen();

    await chat.askAndRead(answerable[0].question);

    await expect(chat.announcement).toContainText(messages.answerReady.split('{')[0] ?? '');
    expect((await chat.announcement.innerText()).length).toBeLessThan(300);
  });

  test(`says that the pages hold no answer and offers the nearest, ${tag}`, async ({ page }) => {
    const chat = new Chat(page, language);
    await chat.visitAndOpen();

    await chat.ask(unanswerable);

    await expect(chat.says(messages.abstained)).toBeVisible();
    await expect(chat.nearestPages.first()).toBeVisible();
    await expect(chat.quotes).toHaveCount(0);
    await expect(chat.announcement).toHaveText(messages.abstained);
  });
}

for (const [asked, reader] of [
  [URDU, ENGLISH],
  [ENGLISH, URDU],
] as const) {
  test(`abstains in the language of the question: ${asked.tag}, on a page in ${reader.tag}`, async ({
    page,
  }) => {
    const chat = new Chat(page, reader);
    await chat.visitAndOpen();

    await chat.ask(asked.unanswerable);

    const reply = chat.says(asked.messages.abstained);
    await expect(reply).toBeVisible();
    expect(await reply.evaluate((element) => element.closest('[lang]')?.getAttribute('lang'))).toBe(
      asked.tag,
    );
    await expect(chat.announcement).toHaveAttribute('lang', asked.tag);
  });
}

test('answers an Urdu question from English pages where nobody has translated them, and says so', async ({
  page,
}) => {
  const chat = new Chat(page, URDU);
  await leaveOutIndex(page, URDU.tag);
  await chat.visitAndOpen();
  const { question, url, says } = ANSWERED_IN_ENGLISH;

  await chat.askAndRead(question);

  await expect(chat.says(URDU.messages.foundInLocale.replace('{language}', ENGLISH.label))).toBeVisible();
  await expect(chat.sources.first()).toHaveAttribute('href', url);
  const quote = chat.quotes.filter({ hasText: says });
  await expect(quote).toHaveAttribute('lang', 'en');
  await expect(quote).toHaveCSS('direction', 'ltr');
});
