import { screen } from '@testing-library/react';
import type { ChatEvent, Feedback } from 'docusaurus-rag-core';
import { RagError } from 'docusaurus-rag-core/protocol';
import { describe, expect, it, vi } from 'vitest';
import { en, ur } from '../messages/index.js';
import { ENGLISH_ANSWER, URDU_ANSWER } from '../testing/answers.js';
import { RecordingTransport, says } from '../testing/recording-transport.js';
import { askInPanel, renderChat } from '../testing/render-chat.js';

const START: ChatEvent = { type: 'start', messageId: 'm1' };

function listening(answer: ChatEvent[], refuse?: Error) {
  const given: [string, Feedback][] = [];
  const transport = Object.assign(new RecordingTransport(says(START, ...answer)), {
    giveFeedback: async (messageId: string, feedback: Feedback) => {
      if (refuse) throw refuse;
      given.push([messageId, feedback]);
    },
  });
  return { transport, given };
}

describe('feedback', () => {
  it('is sent with one press, and shows', async () => {
    const { transport, given } = listening(URDU_ANSWER);
    const chat = renderChat(transport, { locale: 'ur' });
    await askInPanel(chat, 'اشاریہ کیا ہے؟');

    await chat.user.click(await screen.findByRole('button', { name: ur.feedbackUp }));

    expect(given).toEqual([['m1', { rating: 'up' }]]);
    expect(screen.getByRole('button', { name: ur.feedbackUp, pressed: true })).toBeDefined();
    expect(await screen.findByText(ur.feedbackThanks)).toBeDefined();
  });

  it('asks why an answer did not help, and may be left without a reason', async () => {
    const { transport, given } = listening(ENGLISH_ANSWER);
    const chat = renderChat(transport);
    await askInPanel(chat, 'What is an index?');

    await chat.user.click(await screen.findByRole('button', { name: en.feedbackDown }));
    expect(given).toEqual([['m1', { rating: 'down' }]]);
    await chat.user.click(screen.getByRole('radio', { name: en.reasonIncomplete }));
    await chat.user.type(screen.getByRole('textbox', { name: en.feedbackComment }), ' no code ');
    await chat.user.click(screen.getByRole('button', { name: en.feedbackSend }));

    expect(given[1]).toEqual(['m1', { rating: 'down', reason: 'incomplete', comment: 'no code' }]);
    expect(screen.queryByRole('radio')).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: en.feedbackDown }));
  });

  it('says so and takes the mark back when it could not be sent', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { transport } = listening(ENGLISH_ANSWER, new RagError('API_UNREACHABLE', 'down'));
    const chat = renderChat(transport);
    await askInPanel(chat, 'What is an index?');

    await chat.user.click(await screen.findByRole('button', { name: en.feedbackUp }));

    expect(await screen.findByText(en.feedbackFailed)).toBeDefined();
    expect(screen.getByRole('button', { name: en.feedbackUp, pressed: false })).toBeDefined();
  });

  it('is not asked for where nobody would hear of it', async () => {
    const chat = renderChat(new RecordingTransport(says(...ENGLISH_ANSWER)));
    await askInPanel(chat, 'What is an index?');
    await screen.findByText(/^An inverted index/);
    expect(screen.queryByRole('button', { name: en.feedbackUp })).toBeNull();
  });
});

describe('an answer from the pages while the API is down', () => {
  it('replaces what had come, and says where it is from', async () => {
    const transport = new RecordingTransport(
      says(START, { type: 'text', delta: 'Half an answer' }, { type: 'fallback' }, ...URDU_ANSWER),
    );
    const chat = renderChat(transport, { locale: 'ur' });
    await askInPanel(chat, 'اشاریہ کیا ہے؟');

    expect(await screen.findByText(`${ur.fallback} ${ur.foundInPages}`)).toBeDefined();
    expect(screen.getByText(/^الٹا اشاریہ ہر لفظ/)).toBeDefined();
    expect(screen.queryByText('Half an answer')).toBeNull();
    expect(screen.queryByRole('button', { name: ur.feedbackUp })).toBeNull();
  });
});
