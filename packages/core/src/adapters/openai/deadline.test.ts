import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { startDeadline } from './deadline.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const caller = () => new AbortController();

describe('startDeadline', () => {
  test('ends a call that takes too long, and says so', () => {
    const deadline = startDeadline(caller().signal, { timeoutMs: 1000 });
    vi.advanceTimersByTime(999);
    expect(deadline.signal.aborted).toBe(false);
    vi.advanceTimersByTime(1);
    expect(deadline.signal.aborted).toBe(true);
    expect(deadline.expired).toBe('was not done after 1000 ms');
  });

  test('ends a call in which nothing comes, from the start and after each part', () => {
    const deadline = startDeadline(caller().signal, { timeoutMs: 1000, idleTimeoutMs: 100 });
    vi.advanceTimersByTime(99);
    deadline.restartIdle();
    vi.advanceTimersByTime(99);
    expect(deadline.signal.aborted).toBe(false);
    vi.advanceTimersByTime(1);
    expect(deadline.expired).toBe('sent nothing for 100 ms');
  });

  test('does not take a slow reader for a silent service', () => {
    const deadline = startDeadline(caller().signal, { timeoutMs: 1000, idleTimeoutMs: 100 });
    deadline.pauseIdle();
    vi.advanceTimersByTime(500);
    expect(deadline.signal.aborted).toBe(false);
  });

  test('the caller’s abort is not an expiry, before and on the way', () => {
    const before = startDeadline(AbortSignal.abort('left'), { timeoutMs: 1000 });
    expect([before.signal.reason, before.expired]).toEqual(['left', undefined]);
    const leaving = caller();
    const onTheWay = startDeadline(leaving.signal, { timeoutMs: 1000 });
    leaving.abort('left');
    expect([onTheWay.signal.reason, onTheWay.expired]).toEqual(['left', undefined]);
  });

  test('what is stopped does not end any more, and leaves no timer', () => {
    const leaving = caller();
    const deadline = startDeadline(leaving.signal, { timeoutMs: 1000, idleTimeoutMs: 100 });
    deadline.stop();
    leaving.abort();
    expect(vi.getTimerCount()).toBe(0);
    expect(deadline.signal.aborted).toBe(false);
  });
});
