import { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { problemIn } from '../testing/problem-in.js';
import { runApi } from '../testing/running-api.js';
import { createLifecycle } from './lifecycle.js';

const aResponse = () => new EventEmitter() as ServerResponse;

describe('a drain', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  it('is over at once when nothing runs', async () => {
    const lifecycle = createLifecycle();
    expect(lifecycle.draining).toBe(false);
    await lifecycle.drain(60_000);
    expect(lifecycle.draining).toBe(true);
  });

  it('waits for running responses, and ends nothing that ends by itself', async () => {
    const lifecycle = createLifecycle();
    const [first, second] = [aResponse(), aResponse()];
    lifecycle.track(first);
    lifecycle.track(second);
    let isOver = false;
    const draining = lifecycle.drain(60_000).then(() => (isOver = true));
    first.emit('close');
    await vi.advanceTimersByTimeAsync(1000);
    expect(isOver).toBe(false);
    expect(lifecycle.ending.aborted).toBe(false);
    second.emit('close');
    await draining;
  });

  it('ends what still runs after its time, with SHUTTING_DOWN', async () => {
    const lifecycle = createLifecycle();
    const response = aResponse();
    lifecycle.track(response);
    lifecycle.ending.addEventListener('abort', () => response.emit('close'));
    const draining = lifecycle.drain(5000);
    await vi.advanceTimersByTimeAsync(4999);
    expect(lifecycle.ending.aborted).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(lifecycle.ending.reason).toMatchObject({ code: 'SHUTTING_DOWN', retryable: true });
    await draining;
  });

  it('waits a second, and no longer, for what does not end when it is told to', async () => {
    const lifecycle = createLifecycle();
    lifecycle.track(aResponse());
    const draining = lifecycle.drain(5000);
    await vi.advanceTimersByTimeAsync(6000);
    await draining;
  });

  it('is one, however often it is asked for', async () => {
    const lifecycle = createLifecycle();
    expect(lifecycle.drain(1)).toBe(lifecycle.drain(60_000));
  });
});

describe('an app that drains', () => {
  it('refuses new questions, is not ready, and is healthy', async () => {
    const api = await runApi();
    await api.deps.lifecycle.drain(0);
    const response = await api.post('/v1/search', { question: 'پورٹ', locale: 'ur' });
    expect(response.headers.get('retry-after')).toBe('2');
    expect(response.headers.get('connection')).toBe('close');
    expect(await problemIn(response)).toMatchObject({ code: 'SHUTTING_DOWN', status: 503, retryable: true });
    const ready = await fetch(`${api.url}/ready`);
    expect(ready.status).toBe(503);
    expect(await ready.json()).toMatchObject({ status: 'stopping' });
    expect((await fetch(`${api.url}/health`)).status).toBe(200);
    await api.close();
  });
});
