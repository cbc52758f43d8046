import { Chat } from '../src/chat.js';
import { LANGUAGES, URDU } from '../src/languages.js';
import { expect, test } from '../src/test.js';

const LIMIT = 2000;
const HTML = `<img src=x onerror="document.title='owned'"><script>document.title='owned'</script><b>BM25</b>`;
const ZALGO = 'w̷̢̛͖͉̼̓̇̋h̸̛̹̺͓̽̎a̵̧̛̫̓̔t̶̡̙̽͘ ị̶̛̽͝s̸̱̈́ BM25؟ ا̷̛ش̸̈́ا̵ر̶ی̷ہ̸';

for (const language of LANGUAGES) {
  const { tag, messages } = language;

  test(`HTML in a question is shown as text, ${tag}`, async ({ page }) => {
    const chat = new Chat(page, language);
    await chat.visitAndOpen();
    const title = await page.title();

    await chat.ask(HTML);
    await chat.expectFinished();

    await expect(chat.conversation.getByText(HTML, { exact: true })).toBeVisible();
    await expect(chat.panel.locator('img, script, b')).toHaveCount(0);
    await expect(page).toHaveTitle(title);
  });

  test(`a question of 10,000 characters is not sent, and says how long it may be, ${tag}`, async ({
    page,
  }) => {
    const chat = new Chat(page, language);
    await chat.visitAndOpen();
    const tooLong = messages.questionTooLong.replace('{limit}', String(LIMIT));

    await chat.question.fill('کیا؟ '.repeat(2000));
    await chat.question.press('Enter');

    await expect(chat.panel.getByRole('alert')).toHaveText(tooLong);
    await expect(chat.question).toHaveAttribute('aria-invalid', 'true');
    await expect(chat.send).toBeDisabled();
    await expect(chat.conversation).toBeHidden();
    await expect(chat.send).toBeInViewport();

    const shortened = 'BM25 '.repeat(LIMIT / 5).trim();
    await chat.question.fill(shortened);
    await expect(chat.panel.getByText(tooLong)).toBeHidden();
    await chat.question.press('Enter');
    await chat.expectFinished();
    await expect(chat.conversation).toBeVisible();
  });

  test(`a question without a word says so, and an empty one is not sent, ${tag}`, async ({ page }) => {
    const chat = new Chat(page, language);
    await chat.visitAndOpen();

    await chat.question.fill('  \n ');
    await chat.question.press('Enter');
    await chat.send.click({ force: true });
    await expect(chat.suggestions.first()).toBeVisible();

    for (const [i, wordless] of ['؟؟!?…', '🤖📚👩🏽‍💻'].entries()) {
      await chat.ask(wordless);

      await expect(chat.says(messages.errorQuestionEmpty)).toHaveCount(i + 1);
      await expect(chat.tryAgain).toBeHidden();
      await expect(chat.question).toBeFocused();
    }
  });
}

test('no script, spelling or control character stops the chat', async ({ page }) => {
  const chat = new Chat(page, URDU);
  await chat.visitAndOpen();

  for (const question of [
    ZALGO,
    'ulta ishariya kya hota hai',
    'BM25 کا फ़ॉर्मूला 公式 क्या है?',
    '\u202eecnereferَ\u2066\u200d\u0000 k1',
    '__proto__ constructor toString',
    '۱۲۳ ١٢٣ 123',
    '[1] [99] (javascript:alert(1)) ```',
  ]) {
    await chat.question.fill(question);
    await chat.question.press('Enter');
    await chat.expectFinished();
    await expect(chat.says(URDU.messages.errorUnknown)).toBeHidden();
  }
  await chat.askAndRead(URDU.answerable[0].question);
  await expect(chat.says(URDU.answerable[0].says).first()).toBeVisible();
});
