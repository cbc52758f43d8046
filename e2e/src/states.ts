import { expect } from '@playwright/test';
import type { Chat } from './chat.js';
import { hold, INDEX_FILES, PASSAGES } from './index-files.js';

/** Every state a reader can meet the chat in, and the way to it from a page just opened. */
export const STATES = {
  closed: async () => {},
  empty: (chat: Chat) => chat.open(),
  answering: async (chat: Chat) => {
    await hold(chat.page, PASSAGES);
    await chat.open();
    await chat.ask(chat.language.answerable[0].question);
    await expect(chat.says(chat.language.messages.searching)).toBeVisible();
  },
  answered: async (chat: Chat) => {
    await chat.open();
    await chat.askAndRead(chat.language.answerable[0].question);
  },
  preview: async (chat: Chat) => {
    await chat.open();
    await chat.askAndRead(chat.language.answerable[0].question);
    await chat.preview();
  },
  wide: async (chat: Chat) => {
    const { messages, answerable } = chat.language;
    await chat.open();
    await chat.askAndRead(answerable[0].question);
    await chat.panel.getByRole('button', { name: messages.widen }).click();
  },
  abstained: async (chat: Chat) => {
    await chat.open();
    await chat.ask(chat.language.unanswerable);
    await expect(chat.says(chat.language.messages.abstained)).toBeVisible();
  },
  error: async (chat: Chat) => {
    await chat.page.route(INDEX_FILES, (route) => route.abort());
    await chat.open();
    await chat.ask(chat.language.answerable[1].question);
    await expect(chat.tryAgain).toBeVisible();
  },
  code: async (chat: Chat) => {
    await chat.open();
    await chat.askAndRead(chat.language.answeredWithCode);
  },
  conversations: async (chat: Chat) => {
    const { answerable, messages } = chat.language;
    await chat.open();
    await chat.askAndRead(answerable[0].question);
    await chat.newConversation.click();
    await chat.askAndRead(answerable[1].question);
    await chat.conversations.click();
    await chat.panel.getByRole('button', { name: messages.eraseAll }).click();
    await expect(chat.panel.getByRole('button', { name: messages.pressAgain })).toBeVisible();
  },
} satisfies Record<string, (chat: Chat) => Promise<void>>;
