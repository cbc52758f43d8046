import { expect } from '@playwright/test';
import type { Chat } from './chat.js';
import { hold, PASSAGES } from './index-files.js';

/** Every state a reader can meet the chat in, and the way to it from a page that has just been opened. */
export const STATES: Record<string, (chat: Chat) => Promise<void>> = {
  closed: async () => {},
  empty: (chat) => chat.open(),
  answering: async (chat) => {
    await hold(chat.page, PASSAGES);
    await chat.open();
    await chat.ask(chat.language.answerable[0].question);
    await expect(chat.says(chat.language.messages.searching)).toBeVisible();
  },
  answered: async (chat) => {
    await chat.open();
    await chat.askAndRead(chat.language.answerable[0].question);
  },
  abstained: async (chat) => {
    await chat.open();
    await chat.ask(chat.language.unanswerable);
    await expect(chat.says(chat.language.messages.abstained)).toBeVisible();
  },
  error: async (chat) => {
    await chat.page.route(PASSAGES, (route) => route.abort());
    await chat.open();
    await chat.ask(chat.language.answerable[0].question);
    await expect(chat.tryAgain).toBeVisible();
  },
};
