import { screen } from '@testing-library/react';
import axe from 'axe-core';
import { RagError } from 'docusaurus-rag-core/protocol';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ABSTENTION, ENGLISH_ANSWER, URDU_ANSWER } from '../testing/answers.js';
import { setPhone } from '../testing/media-queries.js';
import { fails, RecordingTransport, says, waits } from '../testing/recording-transport.js';
import { askInPanel, openPanel, renderChat } from '../testing/render-chat.js';

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

async function violations(): Promise<string[]> {
  const { violations: found } = await axe.run(document, {
    // jsdom has no layout and no colours: the browser tests look at those.
    rules: { 'color-contrast': { enabled: false } },
    resultTypes: ['violations'],
  });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

const answered = { en: ENGLISH_ANSWER, ur: URDU_ANSWER };
const question = { en: 'What is an index?', ur: 'اشاریہ کیا ہے؟' };

describe.each(['en', 'ur'] as const)('axe finds nothing in %s', (locale) => {
  it('with the panel closed', async () => {
    renderChat(new RecordingTransport(), { locale });

    expect(await violations()).toEqual([]);
  });

  it('with an empty panel', async () => {
    await openPanel(renderChat(new RecordingTransport(), { locale, suggestions: [question[locale]] }));

    expect(await violations()).toEqual([]);
  });

  it('with an empty panel that fills the screen', async () => {
    await openPanel(renderChat(new RecordingTransport(), { locale }));
    setPhone(true);

    expect(await violations()).toEqual([]);
  });

  it('while an answer is on its way', async () => {
    const chat = renderChat(new RecordingTransport(waits()), { locale });
    await askInPanel(chat, question[locale]);
    await screen.findByRole('button', { name: chat.messages.stop });

    expect(await violations()).toEqual([]);
  });

  it('with an answer', async () => {
    const chat = renderChat(new RecordingTransport(says(...answered[locale])), { locale });
    await askInPanel(chat, question[locale]);
    await screen.findByRole('list', { name: chat.messages.sources });

    expect(await violations()).toEqual([]);
  });

  it('with an abstention', async () => {
    const chat = renderChat(new RecordingTransport(says(...ABSTENTION)), { locale });
    await askInPanel(chat, question[locale]);
    await screen.findByRole('list', { name: chat.messages.nearestPages });

    expect(await violations()).toEqual([]);
  });

  it('with an error, and a question that is too long', async () => {
    const fault = new RagError('INDEX_UNREACHABLE', 'offline');
    const chat = renderChat(new RecordingTransport(fails(fault)), { locale });
    await askInPanel(chat, question[locale]);
    await screen.findByRole('button', { name: chat.messages.tryAgain });
    await chat.user.click(screen.getByRole('textbox'));
    await chat.user.paste('x'.repeat(2001));
    await screen.findByRole('alert');

    expect(await violations()).toEqual([]);
  });
});
