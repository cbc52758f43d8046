import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { RagError, type ErrorCode } from '../errors.js';
import { createRecordingModel, vectorOf } from '../testing/recording-embedding-model.js';
import { embedTexts, type EmbeddingProgress } from './embed-texts.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const TEXTS = ['one', 'دو', 'three', 'چار', 'five', 'چھ', 'seven'];

const fault = (code: ErrorCode, retryAfterMs?: number) =>
  new RagError(code, `A fault: ${code}.`, retryAfterMs === undefined ? {} : { retryAfterMs });

/** Throws faults on the first calls, none after. */
const failing =
  (...faults: RagError[]) =>
  (number: number) => {
    const error = faults[number];
    if (error) throw error;
  };

/** Answers only when the call is aborted, as a service that hangs. */
const hanging = (_: number, signal: AbortSignal) =>
  new Promise<void>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error));
  });

/** Keeps a rejection from being reported before it is looked at. */
function settled<T>(promise: Promise<T>): Promise<PromiseSettledResult<T>> {
  return Promise.allSettled([promise]).then(([result]) => result);
}

describe('embedTexts', () => {
  test('vectors stand in the order of the texts, however the calls end', async () => {
    const model = createRecordingModel({
      onCall: (number) => new Promise((resolve) => setTimeout(resolve, 100 - 40 * number)),
    });
    const embedding = embedTexts(model, TEXTS);
    await vi.runAllTimersAsync();
    const { vectors, calls, tokens } = await embedding;
    expect(vectors).toEqual(TEXTS.map(vectorOf));
    expect([calls, tokens]).toEqual([3, 70]);
    expect(model.mostAtOnce).toBe(2);
  });

  test('no text takes no call', async () => {
    const model = createRecordingModel({ price: 1 });
    expect(await embedTexts(model, [])).toEqual({ vectors: [], calls: 0, tokens: 0, costUsd: 0 });
    expect(model.calls).toEqual([]);
  });

  test('an estimate comes before the first call, true figures after each', async () => {
    const seen: [number, EmbeddingProgress][] = [];
    const model = createRecordingModel({ price: 0.5, limits: { maxConcurrentCalls: 1 } });
    const { costUsd } = await embedTexts(model, TEXTS, {
      onProgress: (progress) => seen.push([model.calls.length, progress]),
    });
    expect(seen.map(([calls, { texts, tokens }]) => [calls, texts, tokens])).toEqual([
      [0, 0, 0],
      [1, 3, 30],
      [2, 6, 60],
      [3, 7, 70],
    ]);
    expect(seen[0]?.[1].estimate).toMatchObject({ texts: 7, calls: 3 });
    expect(costUsd).toBe(70 * 0.5e-6);
  });

  test('vectors are handed over as they come, and stay so when a later call fails', async () => {
    const kept: [number, number][] = [];
    const model = createRecordingModel({
      limits: { maxConcurrentCalls: 1 },
      onCall: (number) => {
        if (number === 1) throw fault('MODEL_REFUSED');
      },
    });
    const embedding = embedTexts(model, TEXTS, {
      onVectors: async (first, vectors) => void kept.push([first, vectors.length]),
    });
    await expect(embedding).rejects.toMatchObject({ code: 'MODEL_REFUSED' });
    expect(kept).toEqual([[0, 3]]);
  });
});

describe('retries', () => {
  test.each<ErrorCode>(['MODEL_UNAVAILABLE', 'MODEL_RATE_LIMITED', 'MODEL_TIMEOUT', 'MODEL_ANSWER_INVALID'])(
    '%s is tried again',
    async (code) => {
      const model = createRecordingModel({ onCall: failing(fault(code), fault(code)) });
      const embedding = embedTexts(model, ['متن']);
      await vi.runAllTimersAsync();
      expect((await embedding).calls).toBe(3);
    },
  );

  test.each<ErrorCode>(['MODEL_UNAUTHORIZED', 'MODEL_REFUSED', 'EMBEDDING_MISMATCH'])(
    '%s is not',
    async (code) => {
      const model = createRecordingModel({ onCall: failing(fault(code)) });
      await expect(embedTexts(model, ['متن'])).rejects.toMatchObject({ code });
      expect(model.calls).toHaveLength(1);
    },
  );

  test('after the last try, the last fault is told', async () => {
    const faults = [fault('MODEL_UNAVAILABLE'), fault('MODEL_ANSWER_INVALID'), fault('MODEL_RATE_LIMITED')];
    const model = createRecordingModel({ onCall: failing(...faults) });
    const embedding = settled(embedTexts(model, ['a'], { maxRetries: 2 }));
    await vi.runAllTimersAsync();
    expect(await embedding).toMatchObject({ reason: { code: 'MODEL_RATE_LIMITED' } });
    expect(model.calls).toHaveLength(3);
  });

  test('pauses are of random length below a bound that doubles', async () => {
    const startedAt: number[] = [];
    const model = createRecordingModel({
      onCall: (number) => {
        startedAt.push(Date.now());
        if (number < 3) throw fault('MODEL_UNAVAILABLE');
      },
    });
    const embedding = embedTexts(model, ['a'], { random: () => 0.5 });
    await vi.runAllTimersAsync();
    await embedding;
    const pauses = startedAt.slice(1).map((time, i) => time - (startedAt[i] ?? 0));
    expect(pauses).toEqual([250, 500, 1000]);
  });

  test('Retry-After is obeyed, by the other calls too', async () => {
    const startedAt: number[] = [];
    const begin = Date.now();
    const model = createRecordingModel({
      limits: { maxTextsPerCall: 1 },
      async onCall(number) {
        startedAt.push(Date.now() - begin);
        if (number === 0) throw fault('MODEL_RATE_LIMITED', 7000);
        await new Promise((resolve) => setTimeout(resolve, 100));
      },
    });
    const embedding = embedTexts(model, ['a', 'b', 'c'], { random: () => 0 });
    await vi.runAllTimersAsync();
    await embedding;
    expect(startedAt).toEqual([0, 0, 7000, 7000]);
  });

  test('a wait beyond the deadline is not begun', async () => {
    const model = createRecordingModel({ onCall: failing(fault('MODEL_RATE_LIMITED', 60_000)) });
    await expect(embedTexts(model, ['a'], { deadlineMs: 30_000 })).rejects.toMatchObject({
      code: 'MODEL_TIMEOUT',
      message: expect.stringContaining('A fault: MODEL_RATE_LIMITED.') as string,
      cause: { code: 'MODEL_RATE_LIMITED' },
    });
  });
});

describe('ends', () => {
  test('at the deadline, with what was done', async () => {
    const model = createRecordingModel({
      limits: { maxConcurrentCalls: 1 },
      onCall: (number, signal) => (number === 0 ? undefined : hanging(number, signal)),
    });
    const embedding = settled(embedTexts(model, TEXTS, { deadlineMs: 5000 }));
    await vi.advanceTimersByTimeAsync(5000);
    expect(await embedding).toMatchObject({
      reason: {
        code: 'MODEL_TIMEOUT',
        message: expect.stringContaining('3 of 7 texts after 5000 ms') as string,
      },
    });
  });

  test('when the caller does, before, during a call and during a pause', async () => {
    const reason = new Error('gone');
    const before = createRecordingModel();
    await expect(embedTexts(before, TEXTS, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    expect(before.calls).toEqual([]);
    for (const onCall of [
      hanging,
      failing(fault('MODEL_UNAVAILABLE', 9000), fault('MODEL_UNAVAILABLE', 9000)),
    ]) {
      const leaving = new AbortController();
      const model = createRecordingModel({ onCall });
      const embedding = settled(embedTexts(model, TEXTS, { signal: leaving.signal }));
      await vi.advanceTimersByTimeAsync(100);
      leaving.abort(reason);
      expect(await embedding).toMatchObject({ reason });
      expect(model.calls).toHaveLength(2);
    }
  });

  test('with the first call that fails for good, which ends the others', async () => {
    const ended: unknown[] = [];
    const model = createRecordingModel({
      onCall: async (number, signal) => {
        if (number === 1) throw fault('MODEL_UNAUTHORIZED');
        await hanging(number, signal).catch((error: unknown) => {
          ended.push(error);
          throw error;
        });
      },
    });
    await expect(embedTexts(model, TEXTS)).rejects.toMatchObject({ code: 'MODEL_UNAUTHORIZED' });
    expect(ended).toHaveLength(1);
    expect(model.calls).toHaveLength(2);
  });

  test('without leaving a timer', async () => {
    await embedTexts(createRecordingModel(), TEXTS);
    expect(vi.getTimerCount()).toBe(0);
  });
});
