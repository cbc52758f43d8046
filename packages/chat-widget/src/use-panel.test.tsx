import { act, renderHook, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { en } from './messages/index.js';
import { Panel } from './panel.js';
import { usePanel } from './use-panel.js';

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

describe('usePanel', () => {
  it('loads the panel once, however often it is asked to', async () => {
    let imports = 0;
    const { result } = renderHook(() =>
      usePanel(() => {
        imports += 1;
        return Promise.resolve({ Panel, messages: en });
      }),
    );

    await act(async () => {
      result.current.load();
      result.current.load();
    });
    await act(async () => result.current.load());

    await waitFor(() => expect(result.current.loading).toEqual({ state: 'ready', Panel, messages: en }));
    expect(imports).toBe(1);
  });

  it('says that loading failed, logs why, and succeeds at the next attempt', async () => {
    const failure = new TypeError('Failed to fetch dynamically imported module');
    let imports = 0;
    const { result } = renderHook(() =>
      usePanel(() => {
        imports += 1;
        return imports === 1 ? Promise.reject(failure) : Promise.resolve({ Panel, messages: en });
      }),
    );

    await act(async () => result.current.load());
    await waitFor(() => expect(result.current.loading.state).toBe('failed'));
    expect(console.error).toHaveBeenCalledWith(failure);
    await act(async () => result.current.load());

    await waitFor(() => expect(result.current.loading.state).toBe('ready'));
  });
});
