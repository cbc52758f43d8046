import { act, screen } from '@testing-library/react';
import type { ChatEvent } from 'docusaurus-rag-core';
import { RagError } from 'docusaurus-rag-core/protocol';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { en, ur } from '../messages/index.js';
import { ABSTENTION, citation, ENGLISH_ANSWER, URDU_ANSWER } from '../testing/answers.js';
import { fails, RecordingTransport, says, saysAfter } from '../testing/recording-transport.js';
import { openPanel, renderChat, type RenderedChat } from '../testing/render-chat.js';

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

interface Heard {
  urgency: string | null;
  text: string;
}

/** Opens the panel and writes down every text that a live region on the page gets from then on. */
async function listen(chat: RenderedChat): Promise<Heard[]> {
  await openPanel(chat);
  const heard: Heard[] = [];
  const regions = document.querySelectorAll('[aria-live="polite"], [aria-live="assertive"], [role="alert"]');
  for (const region of regions) {
    expect(region.textContent).toBe('');
    const observer = new MutationObserver(() => {
      const text = region.textContent;
      if (text !== '') heard.push({ urgency: region.getAttribute('aria-live'), text });
    });
    observer.observe(region, { childList: true, characterData: true, subtree: true });
  }
  expect(regions).toHaveLength(2);
  return heard;
}

async function ask(chat: RenderedChat, question: string): Promise<void> {
  await chat.user.click(screen.getByRole('textbox'));
  await chat.user.paste(question);
  await chat.user.keyboard('{Enter}');
  await screen.findByRole('button', { name: chat.messages.send });
  // What is seen is announced right after.
  await act(async () => undefined);
}

function deferred(): { ready: Promise<void>; release: () => void } {
  let release = (): void => undefined;
  const ready = new Promise<void>((resolve) => {
    release = resolve;
  });
  return { ready, release };
}

describe('announcements', () => {
  it('are two for an answer, however many pieces it comes in', async () => {
    const { ready, release } = deferred();
    const pieces = ENGLISH_ANSWER.slice(0, -1);
    const words = Array.from({ length: 50 }, (_, n): ChatEvent => ({ type: 'text', delta: ` word ${n}` }));
    const finish: ChatEvent = { type: 'finish', outcome: 'answered' };
    const chat = renderChat(new RecordingTransport(saysAfter(ready, ...pieces, ...words, finish)));
    const heard = await listen(chat);

    await chat.user.keyboard('What is an index?{Enter}');
    await act(async () => release());
    await screen.findByRole('button', { name: en.send });

    expect(heard).toEqual([
      { urgency: 'polite', text: en.searching },
      { urgency: 'polite', text: 'Answer ready. An inverted index maps words to pages. Sources: 1.' },
    ]);
  });

  it('give the first sentence in Urdu', async () => {
    const chat = renderChat(new RecordingTransport(says(...URDU_ANSWER)), { locale: 'ur' });
    const heard = await listen(chat);

    await ask(chat, 'اشاریہ کیا ہے؟');

    expect(heard.at(-1)).toEqual({
      urgency: 'polite',
      text: 'جواب آ گیا۔ الٹا اشاریہ ہر لفظ کو صفحات سے جوڑتا ہے۔ حوالے: 1۔',
    });
  });

  it('say that the pages hold no answer, in the language of the question', async () => {
    const chat = renderChat(new RecordingTransport(says(...ABSTENTION)));
    const heard = await listen(chat);

    await ask(chat, 'میچ کون جیتا؟');

    expect(heard.at(-1)).toEqual({ urgency: 'polite', text: ur.abstained });
    expect(document.querySelector('[aria-live="polite"]')?.getAttribute('lang')).toBe('ur');
  });

  it('interrupt for an error, and again when the same error comes back', async () => {
    const chat = renderChat(new RecordingTransport(fails(new RagError('INDEX_DAMAGED', 'hash'))));
    const heard = await listen(chat);

    await ask(chat, 'a question');
    await chat.user.click(screen.getByRole('button', { name: en.tryAgain }));
    await screen.findByRole('button', { name: en.tryAgain });

    const urgent = heard.filter(({ urgency }) => urgency === 'assertive');
    expect(urgent.map(({ text }) => text)).toEqual([en.errorIndexDamaged, en.errorIndexDamaged]);
  });

  it('say that a new conversation begins, and nothing of the one that was', async () => {
    const chat = renderChat(new RecordingTransport(says(...ENGLISH_ANSWER)));
    const heard = await listen(chat);
    await ask(chat, 'a question');
    const before = heard.length;

    await chat.user.click(screen.getByRole('button', { name: en.newConversation }));

    expect(heard.slice(before)).toEqual([{ urgency: 'polite', text: en.newConversation }]);
  });

  it('are silent about a conversation of an earlier page', async () => {
    const entry = {
      id: 1,
      question: 'q',
      locale: 'en',
      direction: 'ltr',
      sources: [citation()],
      parts: [{ kind: 'text', text: 'a' }],
      status: { state: 'finished', outcome: 'answered' },
    };
    sessionStorage.setItem(
      'docusaurus-rag-chat',
      JSON.stringify({ version: 1, draft: '', entries: [entry] }),
    );
    const chat = renderChat(new RecordingTransport());

    expect(await listen(chat)).toEqual([]);
    expect(screen.getByText('a')).toBeDefined();
  });
});
