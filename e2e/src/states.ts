import { expect } from '@playwright/test';
import type { Chat } from './chat.js';
import { hold, INDEX_FILES, PASSAGES } from './index-files.js';

/** Ends what a state has brought about outside of its conversation. */
type Leave = () => Promise<void>;

/**
 * Every state a reader can meet the chat in, and the way to it: from a page just opened, or, once it has been left and a new
 * conversation begun, from any state before it.
 */
export const STATES = {
  closed: async () => {},
  empty: (chat: Chat) => chat.open(),
  answering: async (chat: Chat): Promise<Leave> => {
    const release = await hold(chat.page, PASSAGES);
    await chat.open();
    await chat.ask(chat.language.answerable[0].question);
    await expect(chat.says(chat.language.messages.searching)).toBeVisible();
    return async () => {
      await release();
      await chat.expectFinished();
    };
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
  wide: async (chat: Chat): Promise<Leave> => {
    const { messages, answerable } = chat.language;
    await chat.open();
    await chat.askAndRead(answerable[0].question);
    await chat.panel.getByRole('button', { name: messages.widen }).click();
    return () => chat.panel.getByRole('button', { name: messages.usualWidth }).click();
  },
  abstained: async (chat: Chat) => {
    await chat.open();
    await chat.ask(chat.language.unanswerable);
    await expect(chat.says(chat.language.messages.abstained)).toBeVisible();
  },
  error: async (chat: Chat): Promise<Leave> => {
    await chat.page.route(INDEX_FILES, (route) => route.abort());
    await chat.open();
    await chat.ask(chat.language.answerable[1].question);
    await expect(chat.tryAgain).toBeVisible();
    return () => chat.page.unroute(INDEX_FILES);
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
} satisfies Record<string, (chat: Chat) => Promise<Leave | void>>;
