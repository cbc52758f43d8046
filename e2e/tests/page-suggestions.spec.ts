import { Chat } from '../src/chat.js';
import { LANGUAGES, QUESTION_OF_PAGE } from '../src/languages.js';
import { expect, test } from '../src/test.js';

for (const language of LANGUAGES) {
  const { tag, home, suggestion } = language;

  test(`a page offers questions of its own, and is what answers them, ${tag}`, async ({ page }) => {
    const chat = new Chat(page, language);
    await chat.visitAndOpen(`${home}docs/book/hybrid-fusion/`);
    const offered = chat.suggestions.filter({ hasText: QUESTION_OF_PAGE[tag] });
    await expect(offered).toBeVisible();
    await expect(chat.suggestions.filter({ hasText: suggestion })).toHaveCount(0);

    await offered.click();

    await expect(chat.sources.first()).toHaveAttribute('href', /\/docs\/book\/hybrid-fusion\/#/);
    const next = chat.panel.getByRole('list', { name: language.messages.followUpsLabel }).getByRole('button');
    await expect(next.first()).toBeVisible();
    await expect(next.filter({ hasText: QUESTION_OF_PAGE[tag] })).toHaveCount(0);
  });
}
