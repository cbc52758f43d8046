import type { ChatEvent, ChatRequest } from 'docusaurus-rag-core';
import { RagError } from 'docusaurus-rag-core/protocol';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { citation, ENGLISH_ANSWER, URDU_ANSWER } from '../testing/answers.js';
import { fails, RecordingTransport, says, waits, type Reply } from '../testing/recording-transport.js';
import { createFallbackTransport } from './fallback-transport.js';

const request: ChatRequest = { question: 'اشاریہ کیا ہے؟', locale: 'ur' };
const FALLBACK: ChatEvent[] = [{ type: 'fallback' }, ...URDU_ANSWER];
const STARTED: ChatEvent[] = [
  { type: 'start', messageId: 'm1' },
  { type: 'sources', sources: [citation()] },
];

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});
afterEach(() => vi.useRealTimers());

function transportOver(...replies: Reply[]) {
  const api = new RecordingTransport(...replies);
  const fallback = new RecordingTransport(says(...URDU_ANSWER));
  const transport = createFallbackTransport({ api, openFallback: () => Promise.resolve(fallback) });
  const ask = async (signal = new AbortController().signal): Promise<ChatEvent[]> => {
    const events: ChatEvent[] = [];
    for await (const event of transport.ask(request, { signal })) events.push(event);
    return events;
  };
  return { api, fallback, ask };
}

describe('createFallbackTransport', () => {
  it('answers by the API while that answers', async () => {
    const { ask, fallback } = transportOver(says(...STARTED, ...ENGLISH_ANSWER));
    expect(await ask()).toEqual([...STARTED, ...ENGLISH_ANSWER]);
    expect(fallback.requests).toEqual([]);
  });

  it('answers from the static index when the API fails, at once or in the middle, and tries it again next time', async () => {
    const down = new RagError('API_UNREACHABLE', 'down');
    const { ask, api } = transportOver(
      fails(down),
      fails(down, ...STARTED, { type: 'text', delta: 'Half' }),
      says(...ENGLISH_ANSWER),
    );
    expect(await ask()).toEqual(FALLBACK);
    expect(await ask()).toEqual([...STARTED, { type: 'text', delta: 'Half' }, ...FALLBACK]);
    expect(await ask()).toEqual(ENGLISH_ANSWER);
    expect(api.requests).toHaveLength(3);
  });

  it.each([
    ['says nothing', []],
    ['begins and then says nothing', STARTED],
  ])('does so within three seconds when the API %s, and lets the API go', async (_, events) => {
    const { ask, api } = transportOver(waits(...events));
    const answer = ask();
    await vi.advanceTimersByTimeAsync(2500);
    expect(await answer).toEqual([...events, ...FALLBACK]);
    expect(api.signals[0]?.aborted).toBe(true);
  });

  it('begins to look in the static index while it still waits, and looks once', async () => {
    const { ask, fallback } = transportOver(waits(...STARTED));
    const answer = ask();
    await vi.advanceTimersByTimeAsync(1240);
    expect(fallback.requests).toEqual([]);
    await vi.advanceTimersByTimeAsync(10);
    expect(fallback.requests).toEqual([request]);
    await vi.advanceTimersByTimeAsync(1250);
    expect(await answer).toEqual([...STARTED, ...FALLBACK]);
    expect(fallback.requests).toHaveLength(1);
  });

  it('looks again when the beginning of that failed', async () => {
    const fallback = new RecordingTransport(says(...URDU_ANSWER));
    const openFallback = vi.fn(() => Promise.resolve(fallback)).mockRejectedValueOnce(new Error('offline'));
    const transport = createFallbackTransport({ api: new RecordingTransport(waits()), openFallback });
    const events: ChatEvent[] = [];
    const asking = (async () => {
      for await (const event of transport.ask(request, { signal: new AbortController().signal })) {
        events.push(event);
      }
    })();
    await vi.advanceTimersByTimeAsync(2500);
    await asking;
    expect(events).toEqual(FALLBACK);
    expect(openFallback).toHaveBeenCalledTimes(2);
  });

  it('waits longer for a model that pauses in the middle of its words', async () => {
    const { ask } = transportOver(waits(...STARTED, { type: 'text', delta: 'Half' }));
    let isDone = false;
    const answer = ask().finally(() => (isDone = true));
    await vi.advanceTimersByTimeAsync(9000);
    expect(isDone).toBe(false);
    await vi.advanceTimersByTimeAsync(2000);
    expect((await answer).at(-1)).toEqual(URDU_ANSWER.at(-1));
  });

  it('leaves an API alone for as long as it asks', async () => {
    const busy = new RagError('OVERLOADED', 'out of budget', { retryAfterMs: 5000 });
    const { ask, api } = transportOver(fails(busy), says(...ENGLISH_ANSWER));
    expect(await ask()).toEqual(FALLBACK);
    expect(await ask()).toEqual(FALLBACK);
    expect(api.requests).toHaveLength(1);
    vi.setSystemTime(Date.now() + 5000);
    expect(await ask()).toEqual(ENGLISH_ANSWER);
  });

  it('says that it is a limit and until when, also while the API is left alone', async () => {
    const spent = new RagError('BUDGET_EXHAUSTED', 'for the log', { retryAfterMs: 6 * 3_600_000 });
    const until = Date.now() + 6 * 3_600_000;
    const { ask, api } = transportOver(fails(spent), fails(new RagError('API_UNREACHABLE', 'down')));
    const limited: ChatEvent = { type: 'fallback', limit: { code: 'BUDGET_EXHAUSTED', until } };
    expect(await ask()).toEqual([limited, ...URDU_ANSWER]);
    expect(await ask()).toEqual([limited, ...URDU_ANSWER]);
    expect(api.requests).toHaveLength(1);
    vi.setSystemTime(Date.now() + 60_000);
    expect(await ask()).toEqual(FALLBACK);
  });

  it('does not answer a question otherwise that the API refuses as a question', async () => {
    const { ask, fallback } = transportOver(fails(new RagError('QUESTION_EMPTY', 'no word')));
    await expect(ask()).rejects.toMatchObject({ code: 'QUESTION_EMPTY' });
    expect(fallback.requests).toEqual([]);
  });

  it('does not answer what the reader has stopped', async () => {
    const { ask, fallback } = transportOver(waits(...STARTED));
    const controller = new AbortController();
    const answer = ask(controller.signal);
    await vi.advanceTimersByTimeAsync(10);
    controller.abort(new Error('stopped'));
    await expect(answer).rejects.toThrow('stopped');
    expect(fallback.requests).toEqual([]);
  });

  it('says that neither answers', async () => {
    const transport = createFallbackTransport({
      api: new RecordingTransport(fails(new RagError('API_UNREACHABLE', 'down'))),
      openFallback: () => Promise.reject(new Error('offline')),
    });
    const asking = (async () => {
      for await (const _ of transport.ask(request, { signal: new AbortController().signal }));
    })();
    await expect(asking).rejects.toMatchObject({ code: 'API_UNREACHABLE' });
  });
});
