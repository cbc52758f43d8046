import { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLifecycle } from './lifecycle.js';
import { requestSignal, untilAborted } from './request-signal.js';

const aResponse = (fields: Partial<ServerResponse> = {}) =>
  Object.assign(new EventEmitter(), { writableFinished: false, destroyed: false }, fields) as ServerResponse;

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('the signal of a request', () => {
  it('aborts when the reader leaves', () => {
    const response = aResponse();
    const signal = requestSignal(response, { timeoutMs: 1000, lifecycle: createLifecycle() });
    response.emit('close');
    expect(signal.reason).toMatchObject({ name: 'AbortError' });
  });

  it('aborts at once for a reader who has left before', () => {
    const signal = requestSignal(aResponse({ destroyed: true }), {
      timeoutMs: 1000,
      lifecycle: createLifecycle(),
    });
    expect(signal.aborted).toBe(true);
  });

  it('aborts when the time is over', () => {
    const signal = requestSignal(aResponse(), { timeoutMs: 1000, lifecycle: createLifecycle() });
    vi.advanceTimersByTime(999);
    expect(signal.aborted).toBe(false);
    vi.advanceTimersByTime(1);
    expect(signal.reason).toMatchObject({ code: 'DEADLINE_EXCEEDED' });
  });

  it('aborts when the process has to end', async () => {
    const lifecycle = createLifecycle();
    const signal = requestSignal(aResponse(), { timeoutMs: 1000, lifecycle });
    await lifecycle.drain(0);
    expect(signal.reason).toMatchObject({ code: 'SHUTTING_DOWN' });
  });

  it('is quiet, and leaves nothing behind, once the response is sent', async () => {
    const lifecycle = createLifecycle();
    const response = aResponse({ writableFinished: true });
    const signal = requestSignal(response, { timeoutMs: 1000, lifecycle });
    response.emit('close');
    expect(vi.getTimerCount()).toBe(0);
    await lifecycle.drain(0);
    expect(signal.aborted).toBe(false);
  });
});

describe('untilAborted', () => {
  it('settles as the work does', async () => {
    const { signal } = new AbortController();
    await expect(untilAborted(Promise.resolve('پورٹ'), signal)).resolves.toBe('پورٹ');
    await expect(untilAborted(Promise.reject(new Error('no')), signal)).rejects.toThrow('no');
  });

  it('does not wait for work that does not heed the signal', async () => {
    const controller = new AbortController();
    const waiting = untilAborted(new Promise(() => {}), controller.signal);
    controller.abort(new Error('stop'));
    await expect(waiting).rejects.toThrow('stop');
    await expect(untilAborted(Promise.resolve(1), controller.signal)).rejects.toThrow('stop');
  });
});
