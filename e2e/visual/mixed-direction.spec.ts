import { Chat } from '../src/chat.js';
import { alter, CURRENT } from '../src/index-files.js';
import { LANGUAGES } from '../src/languages.js';
import { MIXED_ANSWERS } from '../src/mixed-answers.js';
import { expect, test } from '../src/test.js';
import { uiMessageStream } from '../src/ui-message-stream.js';

const API = '/mixed-api';

for (const language of LANGUAGES) {
  const { tag, chapter } = language;

  test(`answers in two directions look as they did, ${tag}`, async ({ page }) => {
    test.setTimeout(120_000);
    let text = '';
    const sources = [1, 2].map((number) => ({
      number,
      chunkId: String(number),
      url: `${chapter}#${number}`,
      title: tag === 'ur' ? 'سوال کیا ہے (Question)' : 'What a question is (سوال)',
      headingPath: [`BM25 ${number}`],
      locale: tag,
    }));
    await page.route(CURRENT, alter({ api: API }));
    await page.route(`**${API}/v1/chat`, (route) =>
      route.fulfill({ contentType: 'text/event-stream', body: uiMessageStream({ text, sources }) }),
    );
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const chat = new Chat(page, language);
    await chat.visitAndOpen();

    for (const answer of MIXED_ANSWERS[tag]) {
      ({ text } = answer);
      await chat.askAndRead(answer.name);
      await expect
        .soft(chat.panel.locator('.rag-entry').last().locator('.rag-prose'))
        .toHaveScreenshot(`${tag}-${answer.name}.png`);
      await chat.newConversation.click();
      await expect(chat.conversation).toBeHidden();
    }
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  });
}
