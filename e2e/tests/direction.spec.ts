import { Chat } from '../src/chat.js';
import { ENGLISH, LANGUAGES, URDU } from '../src/languages.js';
import { expect, test } from '../src/test.js';

for (const language of LANGUAGES) {
  const { tag, direction } = language;

  test(`the chat runs the way its language is written, ${tag}`, async ({ page }) => {
    const chat = new Chat(page, language);
    await chat.visitAndOpen();

    await expect(chat.region).toHaveAttribute('lang', tag);
    await expect(chat.region).toHaveAttribute('dir', direction);
    await expect(chat.panel).toHaveCSS('direction', direction);
    await expect(chat.question).toHaveCSS('direction', direction);
    const middle = 1280 / 2;
    for (const part of [chat.panel, chat.launcher]) {
      const box = await part.boundingBox();
      expect((box?.x ?? 0) > middle).toBe(direction === 'ltr');
    }
    const [close, clear] = [await chat.close.boundingBox(), await chat.send.boundingBox()];
    expect((close?.x ?? 0) > middle).toBe(direction === 'ltr');
    expect((clear?.x ?? 0) > middle).toBe(direction === 'ltr');
  });

  test(`code reads from left to right, ${tag}`, async ({ page }) => {
    const chat = new Chat(page, language);
    await chat.visitAndOpen();

    await chat.askAndRead(language.answeredWithCode);

    await expect(chat.code.first()).toBeVisible();
    for (const code of await chat.code.all()) {
      await expect(code).toHaveCSS('direction', 'ltr');
      await expect(code).toHaveCSS('text-align', /^(?:start|left)$/);
    }
  });
}

test('Urdu text stays right to left where it begins with a Latin word', async ({ page }) => {
  const chat = new Chat(page, URDU);
  await chat.visitAndOpen();
  const question = 'RRF (reciprocal rank fusion) ہر دستاویز کو کیا دیتا ہے؟';

  await chat.question.fill(question);
  await expect(chat.question).toHaveCSS('direction', 'rtl');
  await chat.ask(question);
  await expect(chat.sources.first()).toBeVisible();

  await expect(chat.conversation.getByText(question)).toHaveCSS('direction', 'rtl');
  await expect(chat.quotes.filter({ hasText: 'ہر دستاویز' }).first()).toHaveCSS('direction', 'rtl');
  await expect(chat.quotes.first()).toHaveAttribute('lang', 'ur');
});

for (const [asked, reader] of [
  [URDU, ENGLISH],
  [ENGLISH, URDU],
] as const) {
  test(`a question in ${asked.tag} runs its own way on a page in ${reader.tag}`, async ({ page }) => {
    const chat = new Chat(page, reader);
    await chat.visitAndOpen();

    await chat.ask(asked.unanswerable);

    const question = chat.conversation.getByText(asked.unanswerable, { exact: true });
    await expect(question).toHaveCSS('direction', asked.direction);
    await expect(question).toHaveAttribute('lang', asked.tag);
    await expect(chat.says(asked.messages.abstained)).toHaveCSS('direction', asked.direction);
  });
}
