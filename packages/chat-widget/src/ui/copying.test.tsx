import { screen, waitFor, within } from '@testing-library/react';
import type { ChatEvent } from 'docusaurus-rag-core';
import { describe, expect, it, vi } from 'vitest';
import { en, ur } from '../messages/index.js';
import { ENGLISH_ANSWER, URDU_ANSWER, URDU_CITATION } from '../testing/answers.js';
import { RecordingTransport, says } from '../testing/recording-transport.js';
import { askInPanel, renderChat } from '../testing/render-chat.js';

const WITH_CODE: ChatEvent[] = [
  { type: 'sources', sources: [URDU_CITATION] },
  { type: 'quote', quote: { text: 'npm ci', codeLanguage: 'bash', citation: 1, locale: 'ur' } },
  { type: 'text', delta: '```js\nrun()\n```' },
  { type: 'finish', outcome: 'answered' },
];

const politely = () => document.querySelector('[aria-live="polite"]')?.textContent;

describe('copying', () => {
  it('puts an answer with its sources into the clipboard, and says so', async () => {
    const chat = renderChat(new RecordingTransport(says(...URDU_ANSWER)), { locale: 'ur' });
    await askInPanel(chat, 'اشاریہ کیا ہے؟');

    const copy = await screen.findByRole('button', { name: ur.copyAnswer });
    await waitFor(() => expect(politely()).toContain('جواب آ گیا'));
    await chat.user.click(copy);

    const copied = await navigator.clipboard.readText();
    expect(copied).toContain('> الٹا اشاریہ ہر لفظ کو صفحات سے جوڑتا ہے۔ یہ ایک بار بنتا ہے۔ [1]');
    expect(copied).toContain(`[تلاش › الٹا اشاریہ](<${location.origin}/ur/docs/search/#inverted-index>)`);
    expect(politely()).toBe(ur.copied);
    const button = screen.getByRole('button', { name: ur.copied });
    expect(document.activeElement).toBe(button);
    await chat.user.tab();
    expect(button.textContent).toBe(ur.copyAnswer);
  });

  it('puts code into the clipboard as it stands, a page’s and a model’s', async () => {
    const chat = renderChat(new RecordingTransport(says(...WITH_CODE)));
    await askInPanel(chat, 'How?');

    const buttons = await screen.findAllByRole('button', { name: en.copyCode });
    const copied: string[] = [];
    for (const button of buttons) {
      await chat.user.click(button);
      copied.push(await navigator.clipboard.readText());
    }

    expect(copied).toEqual(['npm ci', 'run()']);
  });

  it('says that nothing was copied where the browser refuses', async () => {
    const chat = renderChat(new RecordingTransport(says(...ENGLISH_ANSWER)));
    await askInPanel(chat, 'What is an index?');
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no', 'NotAllowedError'));

    await chat.user.click(await screen.findByRole('button', { name: en.copyAnswer }));

    expect(await screen.findByRole('button', { name: en.copyFailed })).toBeDefined();
    expect(politely()).toBe(en.copyFailed);
  });
});

describe('editing a question', () => {
  it('puts it into the field, with what it was about, and asks it anew', async () => {
    const transport = new RecordingTransport(says(...URDU_ANSWER));
    const chat = renderChat(transport, { locale: 'ur' });
    await askInPanel(chat, 'اشاریہ کیا');
    await screen.findByText(/^الٹا اشاریہ ہر لفظ/);

    await chat.user.click(screen.getByRole('button', { name: ur.editQuestion }));
    const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: ur.composerLabel });
    expect(document.activeElement).toBe(field);
    expect(field.value).toBe('اشاریہ کیا');
    await chat.user.keyboard(' ہے؟{Enter}');

    expect(transport.requests.map(({ question }) => question)).toEqual(['اشاریہ کیا', 'اشاریہ کیا ہے؟']);
    expect(within(screen.getByRole('log')).getAllByText('اشاریہ کیا')).toHaveLength(1);
  });

  it('takes the selected text along', async () => {
    const transport = new RecordingTransport(says(...ENGLISH_ANSWER));
    const chat = renderChat(transport);
    document.getSelection()?.selectAllChildren(document.querySelector('#page h1') as Element);
    await askInPanel(chat, 'Why?');
    await screen.findByText(/^An inverted index/);

    await chat.user.click(screen.getByRole('button', { name: en.editQuestion }));
    await chat.user.keyboard('{Enter}');

    expect(transport.requests[1]).toMatchObject({ question: 'Why?', selection: 'Search' });
  });
});
