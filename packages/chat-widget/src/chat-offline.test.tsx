import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { ur } from './messages/index.js';
import { RecordingTransport } from './testing/recording-transport.js';
import { openPanel, renderChat } from './testing/render-chat.js';

const network = vi.hoisted(() => ({ isOnline: false }));

vi.mock('./panel.js', async (importOriginal) => {
  const original = await importOriginal<typeof import('./panel.js')>();
  return {
    ...original,
    get Panel() {
      if (!network.isOnline) throw new TypeError('Failed to fetch dynamically imported module');
      return original.Panel;
    },
  };
});

it('says that the panel could not be loaded, and opens it at the next press', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const chat = renderChat(new RecordingTransport(), { locale: 'ur' });

  await chat.user.hover(chat.launcher);
  expect(screen.queryByRole('alert')).toBeNull();
  await chat.user.click(chat.launcher);
  expect((await screen.findByRole('alert')).textContent).toBe(ur.launcherFailed);

  network.isOnline = true;
  await openPanel(chat);

  expect(screen.queryByRole('alert')).toBeNull();
  expect(screen.getByRole('dialog')).toBeDefined();
});
