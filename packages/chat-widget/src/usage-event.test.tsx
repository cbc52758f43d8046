import { screen } from '@testing-library/react';
import type { ChatEvent } from 'docusaurus-rag-core';
import { RagError } from 'docusaurus-rag-core/protocol';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ur } from './messages/index.js';
import { ABSTENTION, URDU_ANSWER } from './testing/answers.js';
import { fails, RecordingTransport, says } from './testing/recording-transport.js';
import { askInPanel, openPanel, renderChat } from './testing/render-chat.js';
import type { UsageEvent } from './usage-event.js';

const START: ChatEvent = { type: 'start', messageId: 'm1' };

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  for (const name of ['doNotTrack', 'globalPrivacyControl']) Reflect.deleteProperty(navigator, name);
});

function listening() {
  const events: UsageEvent[] = [];
  return { events, onEvent: (event: UsageEvent) => void events.push(event) };
}

describe('what a site is told', () => {
  it('is what a reader did, without the reader’s words', async () => {
    const { events, onEvent } = listening();
    const transport = Object.assign(
      new RecordingTransport(
        says(START, ...URDU_ANSWER),
        says(...ABSTENTION),
        fails(new RagError('INDEX_DAMAGED', 'x')),
        says({ type: 'finish', outcome: 'nothing-to-search' }),
      ),
      { giveFeedback: async () => undefined },
    );
    const chat = renderChat(transport, { locale: 'ur', onEvent });
    await askInPanel(chat, 'راز کیا ہے؟');
    await chat.user.click(await screen.findByRole('link', { name: 'تلاش › الٹا اشاریہ' }));
    await chat.user.click(screen.getByRole('button', { name: ur.feedbackDown }));
    await chat.user.click(screen.getByRole('radio', { name: ur.reasonWrong }));
    await chat.user.type(screen.getByRole('textbox', { name: ur.feedbackComment }), 'راز');
    await chat.user.click(screen.getByRole('button', { name: ur.feedbackSend }));
    for (let n = 0; n < 3; n += 1) {
      await chat.user.type(screen.getByRole('textbox', { name: ur.composerLabel }), 'راز{Enter}');
      await screen.findByRole('button', { name: ur.send });
    }

    const told = events.map(({ locale, ...event }) => {
      expect(locale).toBe('ur');
      return event;
    });
    expect(told).toEqual([
      { type: 'opened' },
      { type: 'asked', hasSelection: false },
      { type: 'answered', sources: 1, isFallback: false },
      { type: 'cited', url: '/ur/docs/search/#inverted-index' },
      { type: 'rated', rating: 'down' },
      { type: 'rated', rating: 'down', reason: 'wrong' },
      { type: 'asked', hasSelection: false },
      { type: 'abstained' },
      { type: 'asked', hasSelection: false },
      { type: 'failed', code: 'INDEX_DAMAGED' },
      { type: 'asked', hasSelection: false },
      { type: 'failed', code: 'INDEX_NOT_FOUND' },
    ]);
    expect(JSON.stringify(events)).not.toContain('راز');
  });

  it.each([
    ['doNotTrack', '1'],
    ['globalPrivacyControl', true],
  ])('is nothing of a reader whose browser says %s', async (name, value) => {
    Object.defineProperty(navigator, name, { value, configurable: true });
    const { events, onEvent } = listening();
    await openPanel(renderChat(new RecordingTransport(), { onEvent }));
    expect(events).toEqual([]);
  });

  it('begins with the reader’s consent', async () => {
    const { events, onEvent } = listening();
    let hasConsent = false;
    const chat = renderChat(new RecordingTransport(), { onEvent, hasConsent: () => hasConsent });
    await openPanel(chat);
    expect(events).toEqual([]);

    hasConsent = true;
    await chat.user.keyboard('{Escape}');
    await openPanel(chat);
    expect(events).toEqual([{ type: 'opened', locale: 'en' }]);
  });

  it('does not get in the reader’s way where it fails', async () => {
    const chat = renderChat(new RecordingTransport(), {
      onEvent: () => {
        throw new TypeError('no analytics');
      },
    });
    await openPanel(chat);
    expect(console.error).toHaveBeenCalled();
  });
});
