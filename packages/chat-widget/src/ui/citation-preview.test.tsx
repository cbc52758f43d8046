import { screen, within } from '@testing-library/react';
import type { ChatEvent } from 'docusaurus-rag-core';
import { describe, expect, it } from 'vitest';
import { citation, ENGLISH_ANSWER, URDU_ANSWER } from '../testing/answers.js';
import { RecordingTransport, says } from '../testing/recording-transport.js';
import { askInPanel, renderChat } from '../testing/render-chat.js';

const IN_OWN_WORDS: ChatEvent[] = [
  { type: 'sources', sources: [citation(), citation({ number: 2, title: 'Ranking', headingPath: [] })] },
  { type: 'quote', quote: { text: 'A table row', citation: 1, locale: 'en' } },
  { type: 'text', delta: 'It is fast [1], and ranked [2].' },
  { type: 'finish', outcome: 'answered' },
];

describe('the preview of a citation', () => {
  it('shows place and passage to a pointer', async () => {
    const chat = renderChat(new RecordingTransport(says(...URDU_ANSWER)), { locale: 'ur' });
    await askInPanel(chat, 'اشاریہ کیا ہے؟');
    const mark = await screen.findByRole('link', { name: 'حوالہ 1: تلاش' });

    await chat.user.hover(mark);
    const preview = screen.getByRole('tooltip');
    expect(preview.lang).toBe('ur');
    expect(within(preview).getByText('تلاش › الٹا اشاریہ').dir).toBe('rtl');
    expect(within(preview).getByText(/^الٹا اشاریہ ہر لفظ/).dir).toBe('rtl');

    await chat.user.unhover(mark);
    expect(screen.queryByRole('tooltip')).toBeNull();
  });

  it('describes a mark that has the focus; Escape hides it and leaves the panel open', async () => {
    const chat = renderChat(new RecordingTransport(says(...ENGLISH_ANSWER)));
    await askInPanel(chat, 'What is an index?');
    const mark = await screen.findByRole('link', { name: 'Source 1: Search' });

    while (document.activeElement !== mark) await chat.user.tab({ shift: true });
    expect(screen.getByRole('tooltip').id).toBe(mark.getAttribute('aria-describedby'));
    await chat.user.keyboard('{Escape}');

    expect(screen.queryByRole('tooltip')).toBeNull();
    expect(screen.getByRole('dialog')).toBeDefined();
    expect(document.activeElement).toBe(mark);
    await chat.user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('shows what there is: a passage where one is quoted, else the place alone', async () => {
    const chat = renderChat(new RecordingTransport(says(...IN_OWN_WORDS)));
    await askInPanel(chat, 'What is an index?');
    const [, first, second] = await screen.findAllByRole('link', { name: /^Source/ });

    await chat.user.hover(first as HTMLElement);
    expect(screen.getByRole('tooltip').textContent).toBe('Search › Inverted indexA table row');
    await chat.user.hover(second as HTMLElement);
    expect(screen.getByRole('tooltip').textContent).toBe('Ranking');
  });

  it('is for a place off the site too, which no link leads to', async () => {
    const elsewhere = citation({ url: 'https://elsewhere.example/' });
    const chat = renderChat(
      new RecordingTransport(says({ type: 'sources', sources: [elsewhere] }, ...ENGLISH_ANSWER.slice(1))),
    );
    await askInPanel(chat, 'What is an index?');

    await chat.user.hover(await screen.findByText('1', { selector: '.rag-citation-mark' }));
    expect(screen.getByRole('tooltip').textContent).toContain('Search');
  });
});

describe('following a citation', () => {
  it('tells the site which passage to show', async () => {
    const chat = renderChat(new RecordingTransport(says(...IN_OWN_WORDS)));
    await askInPanel(chat, 'What is an index?');

    await chat.user.click(await screen.findByRole('link', { name: 'Search › Inverted index' }));
    await chat.user.click(screen.getByRole('link', { name: 'Ranking' }));

    expect(chat.passages).toEqual(['A table row', undefined]);
  });

  it('hides its preview, for the page to be seen', async () => {
    const chat = renderChat(new RecordingTransport(says(...ENGLISH_ANSWER)));
    await askInPanel(chat, 'What is an index?');
    await chat.user.click(await screen.findByRole('link', { name: 'Source 1: Search' }));

    expect(chat.navigations).toHaveLength(1);
    expect(screen.queryByRole('tooltip')).toBeNull();
  });
});
