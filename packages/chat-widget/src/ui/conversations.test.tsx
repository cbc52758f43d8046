import { act, screen, within } from '@testing-library/react';
import type { ChatTransport } from 'docusaurus-rag-core';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { format } from '../messages/format.js';
import { en, ur, type Messages } from '../messages/index.js';
import { ENGLISH_ANSWER, URDU_ANSWER } from '../testing/answers.js';
import { RecordingTransport, says, waits } from '../testing/recording-transport.js';
import { askInPanel, leavePage, openPanel, renderChat, type RenderedChat } from '../testing/render-chat.js';
import type { ConversationTransport } from '../transport/conversation-transport.js';

const saved = vi.hoisted(() => [] as { name: string; type: string; text: string }[]);
vi.mock('./save-file.js', () => ({
  saveFile: (name: string, type: string, text: string) => saved.push({ name, type, text }),
}));

beforeEach(() => {
  saved.length = 0;
});

/** A transport that remembers which conversations it was asked in, and asked to forget. */
function remembering(...replies: ConstructorParameters<typeof RecordingTransport>) {
  const transport = new RecordingTransport(...replies);
  const asked: unknown[] = [];
  const forgotten: unknown[] = [];
  const ask = transport.ask.bind(transport);
  return Object.assign(transport, {
    keepsConversations: true,
    asked,
    forgotten,
    ask: (
      request: Parameters<ChatTransport['ask']>[0],
      options: Parameters<ConversationTransport['ask']>[1],
    ) => {
      asked.push(options.conversation);
      return ask(request, options);
    },
    forget: async (conversation?: string) => void forgotten.push(conversation),
  });
}

const button = (name: string) => screen.getByRole('button', { name });
const rows = ({ conversations }: Messages) =>
  within(screen.getByRole('list', { name: conversations })).getAllByRole('listitem');

async function listConversations(chat: RenderedChat): Promise<void> {
  await chat.user.click(button(chat.messages.conversations));
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: chat.messages.conversations }));
}

/** Asks two questions, each in a conversation of its own; the second stays open. */
async function askTwice(chat: RenderedChat, first: string, second: string): Promise<void> {
  await askInPanel(chat, first);
  await screen.findByRole('button', { name: chat.messages.send });
  await chat.user.click(button(chat.messages.newConversation));
  expect(document.activeElement).toBe(screen.getByRole('textbox'));
  await chat.user.keyboard(`${second}{Enter}`);
  await screen.findByRole('button', { name: chat.messages.send });
}

describe('several conversations', () => {
  it('are called by their first question, and opened from the list', async () => {
    const transport = remembering(says(...URDU_ANSWER));
    const chat = renderChat(transport, { locale: 'ur' });
    await askTwice(chat, 'اشاریہ کیا ہے؟', 'BM25 کیا ہے؟');
    expect(screen.queryByText('اشاریہ کیا ہے؟')).toBeNull();
    expect(new Set(transport.asked).size).toBe(2);

    await listConversations(chat);
    const [newest, oldest] = rows(ur);
    expect(
      within(newest as HTMLElement)
        .getByText('BM25 کیا ہے؟')
        .closest('button')?.ariaCurrent,
    ).toBe('true');
    expect(screen.queryByRole('textbox')).toBeNull();
    await chat.user.click(within(oldest as HTMLElement).getByText('اشاریہ کیا ہے؟'));

    expect(within(screen.getByRole('log')).getByText('اشاریہ کیا ہے؟')).toBeDefined();
    expect(document.activeElement).toBe(screen.getByRole('textbox'));
    await chat.user.keyboard('اور؟{Enter}');
    expect(transport.asked).toEqual([transport.asked[0], transport.asked[1], transport.asked[0]]);
  });

  it('keep the draft, and end what is being answered', async () => {
    const transport = new RecordingTransport(waits({ type: 'text', delta: 'Half' }));
    const chat = renderChat(transport);
    await askInPanel(chat, 'First');
    await screen.findByText('Half');
    await chat.user.keyboard('my draft');

    await chat.user.click(button(en.newConversation));
    expect(transport.signals[0]?.aborted).toBe(true);
    expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('my draft');
    expect(screen.getByText(en.introduction)).toBeDefined();

    await listConversations(chat);
    await chat.user.click(screen.getByText('First'));
    expect(screen.getByText('Half')).toBeDefined();
    expect(button(en.askAgain)).toBeDefined();
  });

  it('are deleted one by one, here and at the API, at the second press', async () => {
    const transport = remembering(says(...ENGLISH_ANSWER));
    const chat = renderChat(transport);
    await askTwice(chat, 'First', 'Second');
    await listConversations(chat);

    await chat.user.click(button(format(en.deleteConversation, { question: 'First' })));
    expect(rows(en)).toHaveLength(2);
    await chat.user.click(button(en.pressAgain));

    expect(rows(en)).toHaveLength(1);
    expect(transport.forgotten).toEqual([transport.asked[0]]);
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: en.conversations }));
    expect(document.querySelector('[aria-live="polite"]')?.textContent).toBe(en.deleted);
    await chat.user.click(button(en.conversations));
    expect(within(screen.getByRole('log')).getByText('Second')).toBeDefined();
  });

  it('are all erased, with everything that was stored', async () => {
    const transport = remembering(says(...ENGLISH_ANSWER));
    const chat = renderChat(transport);
    await askTwice(chat, 'First', 'Second');
    await listConversations(chat);

    await chat.user.click(button(en.eraseAll));
    await chat.user.tab();
    await chat.user.click(button(en.eraseAll));
    await chat.user.click(button(en.pressAgain));

    expect(screen.getByText(en.noConversations)).toBeDefined();
    expect(transport.forgotten.toSorted()).toEqual(transport.asked.toSorted());
    expect([localStorage.length, sessionStorage.length]).toEqual([0, 0]);
    await chat.user.click(button(en.conversations));
    expect(screen.getByText(en.introduction)).toBeDefined();
  });

  it('are saved as Markdown and as JSON', async () => {
    const chat = renderChat(new RecordingTransport(says(...URDU_ANSWER)), { locale: 'ur' });
    await askTwice(chat, 'اشاریہ کیا ہے؟', '<b> کیا ہے؟');
    await listConversations(chat);

    await chat.user.click(button(ur.saveMarkdown));
    await chat.user.click(button(ur.saveJson));

    const [markdown, json] = saved;
    expect(markdown?.text).toMatch(/^# \\<b> کیا ہے؟\n\n\d{4}-.*Z\n\n## \\<b> کیا ہے؟\n\n> الٹا اشاریہ/);
    expect(markdown?.text).toContain('\n---\n\n# اشاریہ کیا ہے؟\n');
    expect(JSON.parse(json?.text ?? '')).toMatchObject({
      version: 2,
      conversations: [
        { entries: [{ question: '<b> کیا ہے؟' }] },
        { entries: [{ question: 'اشاریہ کیا ہے؟' }] },
      ],
    });
  });

  it('are there after a reload, the list closed', async () => {
    const chat = renderChat(new RecordingTransport(says(...ENGLISH_ANSWER)));
    await askTwice(chat, 'First', 'Second');
    await listConversations(chat);
    await chat.user.keyboard('{Escape}');
    await chat.user.click(chat.launcher);
    expect(within(screen.getByRole('log')).getByText('Second')).toBeDefined();
    leavePage();

    const reloaded = renderChat(new RecordingTransport());
    await openPanel(reloaded);
    expect(within(screen.getByRole('log')).getByText('Second')).toBeDefined();
    await listConversations(reloaded);
    expect(rows(en)).toHaveLength(2);
  });

  it('follow what is said in another tab', async () => {
    const chat = renderChat(new RecordingTransport(says(...ENGLISH_ANSWER)));
    await askInPanel(chat, 'First');
    await screen.findByRole('button', { name: en.send });
    const key = Object.keys(localStorage).find((name) => name.includes(':conversation:')) ?? '';
    const newValue = localStorage.getItem(key)?.replace('"question":"First"', '"question":"Elsewhere"') ?? '';

    act(() => void dispatchEvent(new StorageEvent('storage', { key, newValue })));
    expect(within(screen.getByRole('log')).getByText('Elsewhere')).toBeDefined();
    localStorage.removeItem(key);
    act(() => void dispatchEvent(new StorageEvent('storage', { key, newValue: null })));

    expect(screen.getByText(en.introduction)).toBeDefined();
    expect(localStorage.getItem(key)).toBeNull();
  });
});

describe('what is stored', () => {
  it('is said before anything is', async () => {
    const chat = renderChat(new RecordingTransport(says(...URDU_ANSWER)), { locale: 'ur' });
    await openPanel(chat);

    expect(screen.getByText(ur.keptHere)).toBeDefined();
    expect([localStorage.length, sessionStorage.length]).toEqual([0, 0]);
  });

  it('is said of an API too', async () => {
    await openPanel(renderChat(remembering(says())));
    expect(await screen.findByText(`${en.keptHere} ${en.keptElsewhere}`)).toBeDefined();
  });

  it('is nothing where the browser forbids it', async () => {
    vi.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    const chat = renderChat(new RecordingTransport(says(...ENGLISH_ANSWER)));
    await openPanel(chat);
    expect(screen.getByText(en.keptNowhere)).toBeDefined();
  });
});
