// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { URDU_ANSWER } from '../testing/answers.js';
import { RecordingTransport, says } from '../testing/recording-transport.js';
import { createDeferredTransport } from './deferred-transport.js';

const REQUEST = { question: 'اشاریہ کیا ہے؟', locale: 'ur' };
const { signal } = new AbortController();

describe('createDeferredTransport', () => {
  it('opens with the first question, and once', async () => {
    const real = new RecordingTransport(says(...URDU_ANSWER));
    let opened = 0;
    const transport = createDeferredTransport(async () => {
      opened += 1;
      return real;
    });
    expect(opened).toBe(0);
    for (let asked = 0; asked < 2; asked += 1) {
      const events = [];
      for await (const event of transport.ask(REQUEST, { signal })) events.push(event);
      expect(events).toEqual(URDU_ANSWER);
    }
    expect(opened).toBe(1);
    expect(real.requests).toEqual([REQUEST, REQUEST]);
  });

  it('fails with what kept it from opening, and opens with the next question', async () => {
    const real = new RecordingTransport(says(...URDU_ANSWER));
    const opens = [() => Promise.reject(new Error('offline')), () => Promise.resolve(real)];
    const transport = createDeferredTransport(() => opens.shift()?.() ?? Promise.reject(new Error('none')));
    const first = async (): Promise<unknown> => {
      for await (const event of transport.ask(REQUEST, { signal })) return event;
      return undefined;
    };
    await expect(first()).rejects.toThrow('offline');
    expect(await first()).toEqual(URDU_ANSWER[0]);
  });
});
