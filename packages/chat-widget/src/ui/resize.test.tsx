import { fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { en, ur } from '../messages/index.js';
import { setPhone } from '../testing/media-queries.js';
import { RecordingTransport } from '../testing/recording-transport.js';
import { openPanel, renderChat } from '../testing/render-chat.js';

const edge = () => screen.getByRole('separator');
const width = () => edge().getAttribute('aria-valuenow');
const styled = () => screen.getByRole('dialog').style.getPropertyValue('--rag-panel-inline-size');

describe('the width of the panel', () => {
  it.each([
    ['en', '{ArrowLeft}', '448', '{ArrowRight}{ArrowRight}', '416'],
    ['ur', '{ArrowRight}', '448', '{ArrowLeft}{ArrowLeft}', '416'],
  ] as const)(
    'follows the arrow keys, in %s the way it is written',
    async (locale, grow, more, shrink, less) => {
      const chat = renderChat(new RecordingTransport(), { locale });
      await openPanel(chat);
      expect(screen.getByRole('separator', { name: locale === 'ur' ? ur.resize : en.resize })).toBe(edge());
      expect(edge().getAttribute('aria-controls')).toBe(screen.getByRole('dialog').id);
      expect([width(), styled()]).toEqual(['432', '']);

      edge().focus();
      await chat.user.keyboard(grow);
      expect([width(), styled()]).toEqual([more, `${more}px`]);
      await chat.user.keyboard(shrink);
      expect(width()).toBe(less);
    },
  );

  it('goes to its ends with Home and End, and back with Enter or a double click', async () => {
    const chat = renderChat(new RecordingTransport());
    await openPanel(chat);
    edge().focus();

    await chat.user.keyboard('{End}{ArrowLeft}');
    expect([width(), edge().getAttribute('aria-valuemax')]).toEqual(['960', '960']);
    await chat.user.keyboard('{Home}{ArrowRight}');
    expect([width(), edge().getAttribute('aria-valuemin')]).toEqual(['320', '320']);
    await chat.user.keyboard('{Enter}');
    expect(styled()).toBe('');
    await chat.user.keyboard('{Home}');
    fireEvent.doubleClick(edge());
    expect(styled()).toBe('');
  });

  it('needs no dragging: a button makes it wide, and puts it back', async () => {
    const chat = renderChat(new RecordingTransport(), { locale: 'ur' });
    await openPanel(chat);

    await chat.user.click(screen.getByRole('button', { name: ur.widen }));
    expect(width()).toBe('768');
    await chat.user.click(screen.getByRole('button', { name: ur.usualWidth }));
    expect(styled()).toBe('');
  });

  it('is remembered, and forgotten with the way back to the usual one', async () => {
    localStorage.setItem('docusaurus-rag-chat:width', '500');
    const chat = renderChat(new RecordingTransport());
    await openPanel(chat);
    expect(styled()).toBe('500px');

    await chat.user.click(screen.getByRole('button', { name: en.usualWidth }));
    expect(localStorage.length).toBe(0);
  });

  it.each(['7', 'wide', '1e9', ''])('is the usual one when %j is stored', async (stored) => {
    localStorage.setItem('docusaurus-rag-chat:width', stored);
    await openPanel(renderChat(new RecordingTransport()));
    expect(styled()).toBe('');
  });

  it('is nothing to change on a phone', async () => {
    const chat = renderChat(new RecordingTransport());
    setPhone(true);
    await openPanel(chat);

    expect(screen.queryByRole('separator')).toBeNull();
    expect(screen.queryByRole('button', { name: en.widen })).toBeNull();
  });
});

describe('the on-screen keyboard', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('leaves the panel what it leaves of the screen, until the panel is closed', async () => {
    const viewport = Object.assign(new EventTarget(), { height: 800, offsetTop: 0, scale: 1 });
    vi.stubGlobal('visualViewport', viewport);
    const chat = renderChat(new RecordingTransport());
    setPhone(true);
    await openPanel(chat);
    const { style } = screen.getByRole('dialog');
    const size = () => style.getPropertyValue('--rag-viewport-block-size');
    expect(size()).toBe('800px');

    Object.assign(viewport, { height: 480, offsetTop: 20 });
    viewport.dispatchEvent(new Event('resize'));
    expect([size(), style.getPropertyValue('--rag-viewport-offset')]).toEqual(['480px', '20px']);

    Object.assign(viewport, { height: 300, scale: 2 });
    viewport.dispatchEvent(new Event('resize'));
    expect(size()).toBe('');

    Object.assign(viewport, { height: 480, scale: 1 });
    viewport.dispatchEvent(new Event('resize'));
    expect(size()).toBe('480px');
    await chat.user.keyboard('{Escape}');
    expect(size()).toBe('');
  });
});
