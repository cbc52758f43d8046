import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import { StrictMode } from 'react';
import { expect } from 'vitest';
import type { ChatProps } from '../chat-props.js';
import { Chat } from '../chat.js';
import { messagesFor, type Messages } from '../messages/index.js';
import type { RecordingTransport } from './recording-transport.js';

export interface RenderedChat {
  user: UserEvent;
  messages: Messages;
  /** Where the chat went, in order. */
  navigations: string[];
  /** What was to be shown there. */
  passages: (string | undefined)[];
  /** How often a transport was made. */
  transportsMade(): number;
  launcher: HTMLElement;
}

/** A page as Docusaurus makes it, with the chat in its own place at the end of the body, in strict mode. */
export function renderChat(
  transport: RecordingTransport,
  props: Partial<ChatProps> & { locale?: 'en' | 'ur' } = {},
): RenderedChat {
  const { locale = 'en' } = props;
  const messages = messagesFor(locale);
  const navigations: string[] = [];
  const passages: (string | undefined)[] = [];
  let made = 0;
  const direction = locale === 'ur' ? 'rtl' : 'ltr';
  document.documentElement.lang = locale;
  document.documentElement.dir = direction;
  document.title = 'Search';
  const page = document.createElement('main');
  page.id = 'page';
  page.innerHTML = '<h1>Search</h1><p><a href="/docs/intro/">Introduction</a></p>';
  document.body.prepend(page);

  render(
    <StrictMode>
      <Chat
        locale={locale}
        direction={direction}
        messages={messages}
        loadMessages={() => Promise.resolve(messages)}
        createTransport={() => {
          made += 1;
          return Promise.resolve(transport);
        }}
        page={() => ({ url: '/docs/search/', title: 'Search' })}
        navigate={(url, passage) => {
          navigations.push(url);
          passages.push(passage);
        }}
        {...props}
      />
    </StrictMode>,
  );
  return {
    user: userEvent.setup({ delay: null }),
    messages,
    navigations,
    passages,
    transportsMade: () => made,
    launcher: screen.getByRole('button', { name: messages.launcherLabel }),
  };
}

/** Takes the page away as a reload does; what is stored stays. */
export function leavePage(): void {
  cleanup();
  document.body.replaceChildren();
}

/** Opens the panel and gives its field, once it has the focus. */
export async function openPanel({ user, launcher, messages }: RenderedChat): Promise<HTMLTextAreaElement> {
  await user.click(launcher);
  const composer = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: messages.composerLabel });
  await waitFor(() => expect(document.activeElement).toBe(composer));
  return composer;
}

/** Opens the panel and asks. */
export async function askInPanel(chat: RenderedChat, question: string): Promise<void> {
  await openPanel(chat);
  await chat.user.paste(question);
  await chat.user.keyboard('{Enter}');
}
