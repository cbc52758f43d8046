import { act, screen, within } from '@testing-library/react';
import { RagError } from 'docusaurus-rag-core/protocol';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { en, ur } from '../messages/index.js';
import { citation, ENGLISH_ANSWER, URDU_ANSWER } from '../testing/answers.js';
import { fails, RecordingTransport, says, saysAfter, waits } from '../testing/recording-transport.js';
import { askInPanel, leavePage, openPanel, renderChat } from '../testing/render-chat.js';

const ANSWER = /^An inverted index maps words to pages/;
const URDU_TEXT = /^الٹا اشاریہ ہر لفظ/;

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

describe('asking', () => {
  it('tells the transport where the reader is, and shows question and answer', async () => {
    const transport = new RecordingTransport(says(...ENGLISH_ANSWER));
    const chat = renderChat(transport, { version: () => '2.0' });

    await askInPanel(chat, 'What is an index?');

    expect(await screen.findByText(ANSWER)).toBeDefined();
    expect(screen.getByText('What is an index?')).toBeDefined();
    expect(transport.requests).toEqual([
      {
        question: 'What is an index?',
        locale: 'en',
        version: '2.0',
        page: { url: '/docs/search/', title: 'Search' },
        history: [],
      },
    ]);
  });

  it('sends the answered exchanges before it along', async () => {
    const transport = new RecordingTransport(says(...URDU_ANSWER));
    const chat = renderChat(transport, { locale: 'ur' });
    await askInPanel(chat, 'اشاریہ کیا ہے؟');
    await screen.findByText(URDU_TEXT);

    await chat.user.keyboard('اور کب بنتا ہے؟{Enter}');

    expect(transport.requests[1]?.history).toEqual([
      { question: 'اشاریہ کیا ہے؟', answer: 'الٹا اشاریہ ہر لفظ کو صفحات سے جوڑتا ہے۔ یہ ایک بار بنتا ہے۔' },
    ]);
  });

  it('offers suggestions while the conversation is empty, and asks the one that is picked', async () => {
    const transport = new RecordingTransport(says(...ENGLISH_ANSWER));
    const chat = renderChat(transport, { suggestions: ['What is BM25?', 'بی ایم ۲۵ کیا ہے؟'] });
    const composer = await openPanel(chat);
    await chat.user.type(composer, 'my draft');

    await chat.user.click(screen.getByRole('button', { name: 'بی ایم ۲۵ کیا ہے؟' }));

    expect(transport.requests[0]?.question).toBe('بی ایم ۲۵ کیا ہے؟');
    expect(screen.queryByRole('button', { name: 'What is BM25?' })).toBeNull();
    expect(document.activeElement).toBe(composer);
    expect(composer.value).toBe('my draft');
  });

  it('goes on answering while the panel is closed', async () => {
    let release = (): void => undefined;
    const ready = new Promise<void>((resolve) => {
      release = resolve;
    });
    const chat = renderChat(new RecordingTransport(saysAfter(ready, ...ENGLISH_ANSWER)));
    await askInPanel(chat, 'What is an index?');
    await chat.user.keyboard('{Escape}');

    await act(async () => release());
    await chat.user.click(chat.launcher);

    expect(await screen.findByText(ANSWER)).toBeDefined();
  });
});

describe('stopping', () => {
  it('aborts the request, keeps what has arrived and offers to ask again', async () => {
    const transport = new RecordingTransport(
      waits({ type: 'sources', sources: [citation()] }, { type: 'text', delta: 'Half an answer' }),
      says(...ENGLISH_ANSWER),
    );
    const chat = renderChat(transport);
    await askInPanel(chat, 'What is an index?');
    await screen.findByText('Half an answer');

    await chat.user.click(screen.getByRole('button', { name: en.stop }));

    expect(transport.signals[0]?.aborted).toBe(true);
    expect(screen.getByText('Half an answer')).toBeDefined();
    expect(document.activeElement).toBe(screen.getByRole('textbox'));
    expect(console.error).not.toHaveBeenCalled();

    await chat.user.click(screen.getByRole('button', { name: en.askAgain }));

    expect(await screen.findByText(ANSWER)).toBeDefined();
    expect(screen.queryByText('Half an answer')).toBeNull();
    expect(transport.requests.map(({ question }) => question)).toEqual([
      'What is an index?',
      'What is an index?',
    ]);
  });

  it('lets nothing in that arrives after it', async () => {
    let release = (): void => undefined;
    const ready = new Promise<void>((resolve) => {
      release = resolve;
    });
    const chat = renderChat(new RecordingTransport(saysAfter(ready, ...ENGLISH_ANSWER), waits()));
    await askInPanel(chat, 'What is an index?');
    await chat.user.click(await screen.findByRole('button', { name: en.stop }));
    await chat.user.click(screen.getByRole('button', { name: en.askAgain }));

    await act(async () => release());

    expect(screen.queryByText(ANSWER)).toBeNull();
    expect(screen.getByRole('button', { name: en.stop })).toBeDefined();
  });
});

describe('failing', () => {
  it('says why, and asks the same question when tried again', async () => {
    const fault = new RagError('INDEX_UNREACHABLE', 'Shard 3 answered 503.');
    const transport = new RecordingTransport(fails(fault), says(...URDU_ANSWER));
    const chat = renderChat(transport, { locale: 'ur' });
    await askInPanel(chat, 'اشاریہ کیا ہے؟');

    await chat.user.click(await screen.findByRole('button', { name: ur.tryAgain }));

    expect(await screen.findByText(URDU_TEXT)).toBeDefined();
    expect(screen.queryByRole('button', { name: ur.tryAgain })).toBeNull();
    expect(transport.requests.map(({ question }) => question)).toEqual(['اشاریہ کیا ہے؟', 'اشاریہ کیا ہے؟']);
    expect(console.error).toHaveBeenCalledWith(fault);
  });

  it('makes a new transport when the first could not be made', async () => {
    const transport = new RecordingTransport(says(...ENGLISH_ANSWER));
    let isOnline = false;
    const chat = renderChat(transport, {
      createTransport: () =>
        isOnline ? Promise.resolve(transport) : Promise.reject(new TypeError('offline')),
    });
    await askInPanel(chat, 'What is an index?');
    expect(await screen.findByText(en.errorUnknown, { selector: '.rag-error p' })).toBeDefined();

    isOnline = true;
    await chat.user.click(screen.getByRole('button', { name: en.tryAgain }));

    expect(await screen.findByText(ANSWER)).toBeDefined();
  });

  it('takes a stream that ends before its finish for a failure', async () => {
    const chat = renderChat(new RecordingTransport(says({ type: 'text', delta: 'Half' })));

    await askInPanel(chat, 'What is an index?');

    expect(await screen.findByRole('button', { name: en.tryAgain })).toBeDefined();
    expect(screen.getByText('Half')).toBeDefined();
  });

  it('says so when the page cannot tell where the reader is', async () => {
    const chat = renderChat(new RecordingTransport(says(...ENGLISH_ANSWER)), {
      page: () => {
        throw new TypeError('no page');
      },
    });

    await askInPanel(chat, 'What is an index?');

    expect(await screen.findByRole('button', { name: en.tryAgain })).toBeDefined();
  });
});

describe('the conversation', () => {
  it('is there again after a page load in another locale, with the draft', async () => {
    const chat = renderChat(new RecordingTransport(says(...ENGLISH_ANSWER)));
    await askInPanel(chat, 'What is an index?');
    await screen.findByText(ANSWER);
    await chat.user.keyboard('and then');
    leavePage();

    const reloaded = renderChat(new RecordingTransport(), { locale: 'ur' });
    const composer = await openPanel(reloaded);

    const list = within(screen.getByRole('log', { name: ur.conversationLabel }));
    expect(list.getByText(ANSWER).lang).toBe('en');
    expect(list.getByText('What is an index?').dir).toBe('ltr');
    expect(composer.value).toBe('and then');
  });

  it('starts empty when what is stored is junk', async () => {
    sessionStorage.setItem('docusaurus-rag-chat', '{"version":1,"entries":[{"id":"<b>"}],"draft":7}');
    const chat = renderChat(new RecordingTransport(says(...ENGLISH_ANSWER)));

    await askInPanel(chat, 'What is an index?');

    expect(await screen.findByText(ANSWER)).toBeDefined();
  });
});
