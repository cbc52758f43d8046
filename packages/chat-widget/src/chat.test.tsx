import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { en, ur } from './messages/index.js';
import { ENGLISH_ANSWER } from './testing/answers.js';
import { says, RecordingTransport } from './testing/recording-transport.js';
import { openPanel, renderChat } from './testing/render-chat.js';

const transport = () => new RecordingTransport(says(...ENGLISH_ANSWER));

describe('launcher', () => {
  it('is all there is before the first intent, and makes no transport', () => {
    const chat = renderChat(transport());

    expect(chat.launcher.getAttribute('aria-expanded')).toBe('false');
    expect(chat.launcher.hasAttribute('aria-controls')).toBe(false);
    expect(screen.queryByRole('dialog', { hidden: true })).toBeNull();
    expect(chat.transportsMade()).toBe(0);
  });

  it('loads the panel when it is pointed at, and leaves it closed', async () => {
    const chat = renderChat(transport());

    await chat.user.hover(chat.launcher);

    const dialog = await screen.findByRole('dialog', { hidden: true });
    expect(dialog.dataset['state']).toBe('closed');
    expect(dialog.hasAttribute('open')).toBe(false);
    expect(chat.launcher.getAttribute('aria-expanded')).toBe('false');
  });

  it('opens a named dialog, gives the focus to the field and makes one transport', async () => {
    const chat = renderChat(transport());

    const composer = await openPanel(chat);

    expect(screen.getByRole('dialog', { name: en.panelTitle })).toBeDefined();
    expect(document.activeElement).toBe(composer);
    expect(chat.launcher.getAttribute('aria-expanded')).toBe('true');
    expect(document.getElementById(chat.launcher.getAttribute('aria-controls') ?? '')).toBe(
      screen.getByRole('dialog'),
    );
    expect(chat.transportsMade()).toBe(1);
  });

  it('keeps the transport and the draft when the panel is closed and opened again', async () => {
    const chat = renderChat(transport());
    const composer = await openPanel(chat);
    await chat.user.type(composer, 'half a question');

    await chat.user.click(chat.launcher);
    await chat.user.click(chat.launcher);

    expect(composer.value).toBe('half a question');
    expect(chat.transportsMade()).toBe(1);
  });

  it('stands in a region written from right to left in Urdu', async () => {
    const chat = renderChat(transport(), { locale: 'ur' });
    await openPanel(chat);

    const region = screen.getByRole('region', { name: ur.regionLabel });
    expect(region.dir).toBe('rtl');
    expect(region.lang).toBe('ur');
    expect(screen.getByRole('dialog', { name: ur.panelTitle })).toBeDefined();
  });
});

describe('closing', () => {
  it('returns the focus to the launcher after Escape', async () => {
    const chat = renderChat(transport());
    await openPanel(chat);

    await chat.user.keyboard('{Escape}');

    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(chat.launcher);
  });

  it('returns the focus to the launcher after the close button', async () => {
    const chat = renderChat(transport());
    await openPanel(chat);

    await chat.user.click(screen.getByRole('button', { name: en.close }));

    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(chat.launcher);
  });

  it('leaves Escape to an input method that is composing', async () => {
    const chat = renderChat(transport());
    const composer = await openPanel(chat);

    fireEvent.keyDown(composer, { key: 'Escape', isComposing: true });

    expect(screen.getByRole('dialog')).toBeDefined();
  });

  it('does not listen to Escape pressed elsewhere on the page', async () => {
    const chat = renderChat(transport());
    await openPanel(chat);
    screen.getByRole('link', { name: 'Introduction' }).focus();

    await chat.user.keyboard('{Escape}');

    expect(screen.getByRole('dialog')).toBeDefined();
  });

  it('leaves the focus with a reader who has gone back to the page', async () => {
    const chat = renderChat(transport());
    await openPanel(chat);
    const link = screen.getByRole('link', { name: 'Introduction' });
    link.focus();

    await chat.user.keyboard('{Control>}/{/Control}');

    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(link);
  });
});

describe('shortcut', () => {
  it('opens and closes the panel from anywhere', async () => {
    const chat = renderChat(transport());

    await chat.user.keyboard('{Control>}/{/Control}');
    expect(await screen.findByRole('dialog')).toBeDefined();
    await chat.user.keyboard('{Control>}/{/Control}');

    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(chat.launcher);
  });

  it('is told to assistive technology', () => {
    const chat = renderChat(transport(), { shortcut: 'alt+k' });

    expect(chat.launcher.getAttribute('aria-keyshortcuts')).toBe('Alt+K');
  });

  it('can be turned off', async () => {
    const chat = renderChat(transport(), { shortcut: false });

    await chat.user.keyboard('{Control>}/{/Control}');

    expect(chat.launcher.hasAttribute('aria-keyshortcuts')).toBe(false);
    expect(chat.launcher.dataset['state']).toBe('closed');
    expect(screen.queryByRole('dialog', { hidden: true })).toBeNull();
  });
});
