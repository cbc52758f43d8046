import { screen, within } from '@testing-library/react';
import type { ChatEvent } from 'docusaurus-rag-core';
import { describe, expect, it, vi } from 'vitest';
import type { PagePlace } from '../chat-props.js';
import { en, ur } from '../messages/index.js';
import { ABSTENTION, ENGLISH_ANSWER, URDU_ANSWER } from '../testing/answers.js';
import { RecordingTransport, says, waits } from '../testing/recording-transport.js';
import { askInPanel, openPanel, renderChat } from '../testing/render-chat.js';

const ON = new Map([
  ['/docs/search/', ['What is an index?', 'How is it ranked?']],
  ['/ur/docs/search/', ['اشاریہ کیا ہے؟', 'کب بنتا ہے؟', 'کہاں رہتا ہے؟', 'کتنا بڑا ہے؟', 'کون بناتا ہے؟']],
]);

/** Gives the questions of a page, and remembers which pages it was asked for. */
function byPage(pages: (PagePlace | undefined)[] = []) {
  return async (page: PagePlace | undefined) => {
    pages.push(page);
    return ON.get(page?.url ?? '') ?? [];
  };
}

const LOCALES = ['en', 'ur'] as const;

const offered = (label: string) =>
  within(screen.getByRole('list', { name: label }))
    .getAllByRole('button')
    .map(({ textContent }) => textContent);

describe('suggestions', () => {
  it('are those of the page the reader is on', async () => {
    const chat = renderChat(new RecordingTransport(), { suggestions: byPage() });
    await openPanel(chat);

    await screen.findByRole('list', { name: en.suggestionsLabel });
    expect(offered(en.suggestionsLabel)).toEqual(['What is an index?', 'How is it ranked?']);
  });

  it.each(LOCALES)('are the site’s own where the reader is on none of its pages, %s', async (locale) => {
    const chat = renderChat(new RecordingTransport(), {
      locale,
      page: () => undefined,
      suggestions: async (page) => (page === undefined ? ['کہاں سے شروع کروں؟'] : []),
    });
    await openPanel(chat);

    expect(await screen.findByRole('button', { name: 'کہاں سے شروع کروں؟' })).toBeDefined();
  });

  it('follow an answer: those of the page it cites that were not asked, three at most', async () => {
    const pages: PagePlace[] = [];
    const transport = new RecordingTransport(says(...URDU_ANSWER));
    const chat = renderChat(transport, { locale: 'ur', suggestions: byPage(pages) });
    await askInPanel(chat, 'اشاریہ کیا ہے؟');

    await screen.findByRole('list', { name: ur.followUpsLabel });
    expect(pages.at(-1)).toEqual({ url: '/ur/docs/search/', title: 'تلاش' });
    expect(offered(ur.followUpsLabel)).toEqual(['کب بنتا ہے؟', 'کہاں رہتا ہے؟', 'کتنا بڑا ہے؟']);

    await chat.user.click(screen.getByRole('button', { name: 'کب بنتا ہے؟' }));
    expect(transport.requests[1]?.question).toBe('کب بنتا ہے؟');
    expect(document.activeElement).toBe(screen.getByRole('textbox'));
    await screen.findByRole('button', { name: 'کون بناتا ہے؟' });
    expect(offered(ur.followUpsLabel)).not.toContain('کب بنتا ہے؟');
  });

  it.each<[string, ChatEvent[]]>([
    ['an abstention', ABSTENTION],
    ['an answer without sources', [{ type: 'finish', outcome: 'answered' }]],
  ])('do not follow %s', async (_, events) => {
    const chat = renderChat(new RecordingTransport(says(...events)), { suggestions: byPage() });
    await askInPanel(chat, 'Who won?');
    await screen.findByRole('button', { name: en.send });

    expect(screen.queryByRole('list', { name: en.followUpsLabel })).toBeNull();
  });

  it('are done without where they cannot be had', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const chat = renderChat(new RecordingTransport(says(...ENGLISH_ANSWER)), {
      suggestions: () => Promise.reject(new TypeError('offline')),
    });
    await askInPanel(chat, 'What is an index?');

    expect(await screen.findByText(/^An inverted index/)).toBeDefined();
    expect(warn).toHaveBeenCalled();
  });
});

describe('an answer that was stopped', () => {
  const START: ChatEvent = { type: 'start', messageId: 'm1' };
  const HALF: ChatEvent = { type: 'text', delta: 'آدھا جواب' };

  it('goes on where an API has begun it', async () => {
    const transport = new RecordingTransport(waits(START, HALF), says(...URDU_ANSWER));
    const chat = renderChat(transport, { locale: 'ur' });
    await askInPanel(chat, 'اشاریہ کیا ہے؟');
    await screen.findByText('آدھا جواب');

    await chat.user.click(screen.getByRole('button', { name: ur.stop }));
    await chat.user.click(screen.getByRole('button', { name: ur.goOn }));

    expect(await screen.findByText(/^الٹا اشاریہ ہر لفظ/)).toBeDefined();
    expect(screen.getByText('آدھا جواب')).toBeDefined();
    expect(transport.requests[1]?.question).toBe(ur.goOnQuestion);
  });

  it.each<[string, ChatEvent[]]>([
    ['the static index', [HALF]],
    ['an API that has said nothing yet', [START]],
    ['the pages in the place of an API', [START, { type: 'fallback' }, HALF]],
  ])('can only be asked for again where it came from %s', async (_, events) => {
    const chat = renderChat(new RecordingTransport(waits(...events)));
    await askInPanel(chat, 'What is an index?');
    await chat.user.click(await screen.findByRole('button', { name: en.stop }));

    expect(screen.getByRole('button', { name: en.askAgain })).toBeDefined();
    expect(screen.queryByRole('button', { name: en.goOn })).toBeNull();
  });
});
