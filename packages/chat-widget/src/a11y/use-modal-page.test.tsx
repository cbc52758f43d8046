import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { setPhone } from '../testing/media-queries.js';
import { RecordingTransport } from '../testing/recording-transport.js';
import { openPanel, renderChat } from '../testing/render-chat.js';

const inertElements = () =>
  [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => element.inert);
const page = () => document.getElementById('page');

describe('a panel that fills the screen', () => {
  it('puts the page and the launcher out of reach and stops the page from scrolling', async () => {
    const chat = renderChat(new RecordingTransport());
    setPhone(true);
    await openPanel(chat);

    expect(inertElements()).toEqual([page(), chat.launcher]);
    expect(screen.getByRole('dialog').getAttribute('aria-modal')).toBe('true');
    expect(document.documentElement.hasAttribute('data-rag-modal')).toBe(true);
  });

  it('gives everything back when it is closed, and the focus to the launcher', async () => {
    const chat = renderChat(new RecordingTransport());
    setPhone(true);
    await openPanel(chat);

    await chat.user.keyboard('{Escape}');

    expect(inertElements()).toEqual([]);
    expect(document.documentElement.hasAttribute('data-rag-modal')).toBe(false);
    expect(document.activeElement).toBe(chat.launcher);
  });

  it('leaves alone what the page itself has made inert', async () => {
    const chat = renderChat(new RecordingTransport());
    const own = document.createElement('div');
    own.inert = true;
    document.body.append(own);
    setPhone(true);
    await openPanel(chat);

    await chat.user.keyboard('{Escape}');

    expect(inertElements()).toEqual([own]);
  });

  it('becomes one beside the page when the screen grows, with the focus where it was', async () => {
    const chat = renderChat(new RecordingTransport());
    setPhone(true);
    const composer = await openPanel(chat);

    setPhone(false);

    expect(inertElements()).toEqual([]);
    expect(screen.getByRole('dialog').hasAttribute('aria-modal')).toBe(false);
    expect(document.activeElement).toBe(composer);
  });
});
