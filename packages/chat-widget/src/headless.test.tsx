import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState, type ReactElement } from 'react';
import { describe, expect, it } from 'vitest';
import { announcementFor, citationHref, plainAnswer, useChat, type ChatSettings } from './headless.js';
import { ur } from './messages/index.js';
import { URDU_ANSWER } from './testing/answers.js';
import { RecordingTransport, says, waits } from './testing/recording-transport.js';

/** The example of the README, in Urdu. */
function OwnChat({ settings }: { settings: ChatSettings }): ReactElement {
  const [said, setSaid] = useState('');
  const { conversation, isAnswering, setDraft, ask, stop, openConversation, listConversations } = useChat(
    settings,
    {
      onStatusChange: (entry) =>
        setSaid(announcementFor(entry, { locale: 'ur', messages: ur, development: false }).text),
    },
  );
  const { draft, entries } = conversation;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        ask(draft);
        setDraft('');
      }}
    >
      <input aria-label="سوال" value={draft} onChange={(event) => setDraft(event.target.value)} />
      <button>{isAnswering ? 'رکیے' : 'بھیجیں'}</button>
      <button type="button" onClick={stop}>
        روکیں
      </button>
      <button type="button" onClick={() => openConversation()}>
        نئی
      </button>
      <output>{listConversations().length}</output>
      {entries.map(({ id, question, parts, sources, status }) => (
        <article key={id} data-state={status.state}>
          <h2>{question}</h2>
          <p>{plainAnswer(parts)}</p>
          {sources.map(({ number, title, url }) => (
            <a key={number} href={citationHref(url)}>
              {title}
            </a>
          ))}
        </article>
      ))}
      <p aria-live="polite">{said}</p>
    </form>
  );
}

const settingsFor = (transport: RecordingTransport): ChatSettings => ({
  locale: 'ur',
  direction: 'rtl',
  createTransport: async () => transport,
  page: () => ({ url: '/ur/docs/search/', title: 'تلاش' }),
});

describe('a chat of one’s own', () => {
  it('asks, shows what comes, says so, and keeps it on the device', async () => {
    const transport = new RecordingTransport(says(...URDU_ANSWER));
    const user = userEvent.setup({ delay: null });
    const { unmount } = render(<OwnChat settings={settingsFor(transport)} />);
    await user.type(screen.getByLabelText('سوال'), 'اشاریہ کیا ہے؟{Enter}');

    expect((await screen.findByRole('link', { name: 'تلاش' })).getAttribute('href')).toBe(
      '/ur/docs/search/#inverted-index',
    );
    await screen.findByText(/^جواب آ گیا۔ الٹا اشاریہ/);
    expect(transport.requests[0]).toMatchObject({
      question: 'اشاریہ کیا ہے؟',
      page: { url: '/ur/docs/search/' },
    });
    unmount();

    render(<OwnChat settings={settingsFor(transport)} />);
    expect(screen.getByRole('heading', { name: 'اشاریہ کیا ہے؟' })).toBeDefined();
    expect(screen.getByRole('status').textContent).toBe('1');
  });

  it('ends what is being answered when it is stopped, or another conversation is opened', async () => {
    const transport = new RecordingTransport(waits());
    const user = userEvent.setup({ delay: null });
    render(<OwnChat settings={settingsFor(transport)} />);
    await user.type(screen.getByLabelText('سوال'), 'پہلا{Enter}');
    await user.click(screen.getByText('روکیں'));
    expect(screen.getByRole('article').dataset['state']).toBe('unfinished');

    await user.type(screen.getByLabelText('سوال'), 'دوسرا{Enter}');
    await user.click(screen.getByText('نئی'));
    expect(screen.queryByRole('article')).toBeNull();
    expect(transport.signals.map(({ aborted }) => aborted)).toEqual([true, true]);
  });
});
