import { render, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Chat } from './chat.js';
import { en, ur } from './messages/index.js';
import type { ChatSlots } from './slots.js';
import { ENGLISH_ANSWER, URDU_ANSWER } from './testing/answers.js';
import { RecordingTransport, says } from './testing/recording-transport.js';
import { askInPanel, openPanel, renderChat } from './testing/render-chat.js';

describe('slots', () => {
  it('draw another launcher, which opens the panel and gets the focus back', async () => {
    const slots: ChatSlots = {
      Launcher: ({ button, label, state }) => (
        <button {...button} className="mine">
          {label} ({state})
        </button>
      ),
    };
    const props = { slots, page: () => ({ url: '/', title: '' }), navigate: () => undefined };
    render(
      <Chat
        {...props}
        locale="en"
        direction="ltr"
        messages={en}
        loadMessages={async () => en}
        createTransport={async () => new RecordingTransport()}
      />,
    );
    const launcher = screen.getByRole('button', { name: `${en.launcherLabel} (closed)` });
    launcher.click();
    await screen.findByRole('dialog', { name: en.panelTitle });
    expect(launcher.getAttribute('aria-expanded')).toBe('true');
    expect(launcher.textContent).toContain('(open)');

    (await screen.findByRole('button', { name: en.close })).click();
    await waitFor(() => expect(document.activeElement).toBe(launcher));
  });

  it('draw another header, with everything the usual one does', async () => {
    const slots: ChatSlots = {
      Header: ({ title, actions }) => (
        <nav aria-label={title}>
          {actions.map(({ name, label, press }) => (
            <button key={name} type="button" onClick={press}>
              {name}: {label}
            </button>
          ))}
        </nav>
      ),
    };
    const chat = renderChat(new RecordingTransport(), { locale: 'ur', slots });
    await openPanel(chat);
    const header = within(screen.getByRole('navigation', { name: ur.panelTitle }));
    expect(header.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      `new: ${ur.newConversation}`,
      `history: ${ur.conversations}`,
      `width: ${ur.widen}`,
      `close: ${ur.close}`,
    ]);

    await chat.user.click(header.getByText(`history: ${ur.conversations}`));
    expect(screen.getByText(ur.noConversations)).toBeDefined();
    await chat.user.click(header.getByText(`close: ${ur.close}`));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('put something round a question and its answer', async () => {
    const slots: ChatSlots = {
      Message: ({ entry, actions, children }) => (
        <article aria-label={entry.question}>
          {children}
          <button type="button" onClick={() => actions.ask('And then?')}>
            Next
          </button>
        </article>
      ),
    };
    const transport = new RecordingTransport(says(...ENGLISH_ANSWER));
    const chat = renderChat(transport, { slots });
    await askInPanel(chat, 'What is an index?');
    const article = screen.getByRole('article', { name: 'What is an index?' });
    expect(await within(article).findByRole('blockquote')).toBeDefined();

    await chat.user.click(within(article).getByText('Next'));
    expect(transport.requests[1]?.question).toBe('And then?');
  });

  it('draw other citations, which are followed as the usual ones are', async () => {
    const slots: ChatSlots = {
      Citation: ({ kind, citation, link, children }) => (
        <a {...link}>
          <b>{kind}</b> {citation.title}: {children}
        </a>
      ),
    };
    const chat = renderChat(new RecordingTransport(says(...URDU_ANSWER)), { locale: 'ur', slots });
    await askInPanel(chat, 'اشاریہ کیا ہے؟');

    await chat.user.click(await screen.findByRole('link', { name: 'source تلاش: تلاش › الٹا اشاریہ' }));
    expect(chat.navigations).toEqual(['/ur/docs/search/#inverted-index']);
    expect(screen.getByText('mark').closest('a')?.textContent).toBe('mark تلاش: [1]');
  });
});
