import { afterEach, expect, it, vi } from 'vitest';
import { warmStorage } from './warm-storage.js';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

it('touches each store in a task of its own', async () => {
  const touched: string[] = [];
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(function (this: Storage) {
    touched.push(this === localStorage ? 'localStorage' : 'sessionStorage');
    setTimeout(() => touched.push('another task'));
    return null;
  });
  await warmStorage();
  expect(touched).toEqual(['localStorage', 'another task', 'sessionStorage']);
});

it('does nothing where storage is forbidden', async () => {
  vi.stubGlobal('localStorage', undefined);
  await expect(warmStorage()).resolves.toBeUndefined();
});
