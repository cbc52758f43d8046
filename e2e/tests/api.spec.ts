import { Chat } from '../src/chat.js';
import { expect, test } from '../src/api-test.js';
import { ENGLISH, LANGUAGES } from '../src/languages.js';

for (const language of LANGUAGES) {
  const { tag, messages, answerable, unanswerable } = language;
  const [{ question, url, says }, other] = answerable;

  test(`an answer of the model is streamed, cited, remembered and rated, ${tag}`, async ({ page, api }) => {
    const chat = new Chat(page, language);
    await chat.visitAndOpen();

    await chat.askAndRead(question);
    await expect(chat.sources.first()).toHaveAttribute('href', url);
    await expect(chat.says(messages.fallback)).toBeHidden();
    const marks = chat.conversation.locator('.rag-prose .rag-citation-mark');
    await expect(marks.first()).toHaveAttribute('href', url);

    const rated = page.waitForResponse((response) => response.url().endsWith('/feedback'));
    await chat.conversation.getByRole('button', { name: messages.feedbackUp, exact: true }).click();
    expect((await rated).ok()).toBe(true);
    await expect(chat.says(messages.feedbackThanks)).toBeVisible();

    const second = page.waitForRequest((request) => request.url().endsWith('/v1/chat'));
    await chat.askAndRead(other.question);
    expect((await second).postDataJSON()).toMatchObject({ session: { id: expect.any(String) } });
    expect(api.openAi.calls('/v1/chat/completions')).toBeGreaterThanOrEqual(2);
  });

  test(`a question the pages do not answer is not answered, ${tag}`, async ({ page, api }) => {
    const chat = new Chat(page, language);
    await chat.visitAndOpen();
    await chat.ask(unanswerable);
    await expect(chat.says(messages.abstained)).toBeVisible();
    await expect(chat.says(messages.fallback)).toBeHidden();
    expect(api.openAi.requests.every(({ path }) => path !== '/v1/embeddings')).toBe(true);
  });

  test(`the API is killed while a reader waits: the pages answer, until it is back, ${tag}`, async ({
    page,
    api,
  }) => {
    api.openAi.script({ endpoint: 'chat', fault: 'hang' });
    const chat = new Chat(page, language);
    await chat.visitAndOpen();
    const asked = page.waitForRequest((request) => request.url().endsWith('/v1/chat'));
    await chat.ask(question);
    await asked;

    await api.kill();
    await expect(chat.says(says).first()).toBeVisible();
    await expect(chat.says(messages.fallback)).toBeVisible();

    api.openAi.script();
    await api.restart();
    await chat.ask(other.question);
    await chat.expectFinished();
    await expect(chat.conversation.locator('.rag-prose')).toBeVisible();
    await expect(chat.says(messages.fallback)).toHaveCount(1);
  });

  test(`a model that says nothing: the pages answer instead, ${tag}`, async ({ page, api }) => {
    api.openAi.script({ endpoint: 'chat', fault: 'hang' });
    const chat = new Chat(page, language);
    await chat.visitAndOpen();
    await chat.ask(question);
    await expect(chat.says(says).first()).toBeVisible();
    await expect(chat.says(messages.fallback)).toBeVisible();
  });

  test(`a half-typed question survives a failure and a reload, ${tag}`, async ({ page, api }) => {
    const chat = new Chat(page, language);
    await chat.visitAndOpen();
    await api.kill();
    await chat.ask(question);
    await chat.question.fill(other.question);
    await chat.expectFinished();
    await page.reload();
    await chat.open();
    await expect(chat.question).toHaveValue(other.question);
    await expect(chat.says(says).first()).toBeAttached();
  });

  test(`stopping ends the model's work, ${tag}`, async ({ page, api }) => {
    api.openAi.script({ endpoint: 'chat', format: 'text', tokenDelayMs: 250 });
    const chat = new Chat(page, language);
    await chat.visitAndOpen();
    await chat.ask(question);
    await expect(chat.conversation.locator('.rag-prose')).toBeVisible();
    await chat.stop.click();
    await expect(chat.says(messages.unfinished)).toBeVisible();
    await expect.poll(() => api.openAi.requests.at(-1)?.disconnected).toBe(true);
  });

  test(`deleting a conversation deletes it at the API, ${tag}`, async ({ page, api }) => {
    const chat = new Chat(page, language);
    await chat.visitAndOpen();
    await expect(chat.panel.getByText(messages.keptElsewhere)).toBeVisible();
    await chat.askAndRead(question);
    const stored = await page.evaluate(
      (apiUrl) => localStorage.getItem(`docusaurus-rag-sessions:${apiUrl}`) ?? '',
      api.url,
    );
    const [session] = Object.values(JSON.parse(stored) as Record<string, { id: string; token: string }>);
    const deleted = page.waitForResponse((response) => response.request().method() === 'DELETE');
    await chat.conversations.click();
    await chat.panel.getByRole('button', { name: messages.eraseAll }).click();
    await chat.panel.getByRole('button', { name: messages.pressAgain }).click();
    expect((await deleted).status()).toBe(204);
    const again = await fetch(`${api.url}/v1/sessions/${session?.id}`, {
      headers: { Authorization: `Bearer ${session?.token}` },
    });
    expect(again.status).toBe(404);
  });
}

test('no key reaches the browser', async ({ page, api }) => {
  const bodies: Promise<string>[] = [];
  page.on('response', (response) => bodies.push(response.text().catch(() => '')));
  const chat = new Chat(page, ENGLISH);
  await chat.visitAndOpen();
  api.openAi.script({ endpoint: 'chat', status: 401, times: 1 });
  await chat.ask(ENGLISH.answerable[0].question);
  await chat.expectFinished();
  for (const body of await Promise.all(bodies)) expect(body).not.toContain('sk-never-to-be-seen');
});

test.describe('without a model', () => {
  test.use({ hasModel: false });

  for (const language of LANGUAGES) {
    const { tag, messages, answerable } = language;
    const [{ question, url, says }] = answerable;

    test(`the API quotes the pages, each sentence once, ${tag}`, async ({ page, api }) => {
      const chat = new Chat(page, language);
      await chat.visitAndOpen();
      const answered = page.waitForResponse((response) => response.url() === `${api.url}/v1/chat`);
      await chat.askAndRead(question);

      expect((await answered).ok()).toBe(true);
      await expect(chat.quotes.filter({ hasText: says })).toHaveCount(1);
      await expect(chat.conversation.locator('.rag-prose')).toHaveCount(0);
      await expect(chat.sources.first()).toHaveAttribute('href', url);
      await expect(chat.says(messages.fallback)).toBeHidden();
    });
  }
});
