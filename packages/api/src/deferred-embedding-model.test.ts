import { RagError, type EmbeddingModel } from 'docusaurus-rag-core';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { deferEmbeddingModel } from './deferred-embedding-model.js';

const LOCAL: EmbeddingModel = {
  id: 'local',
  dimensions: 3,
  limits: { maxTextsPerCall: 32, maxTokensPerCall: 100, maxTokensPerText: 50, maxConcurrentCalls: 2 },
  embed: async (texts) => ({ vectors: texts.map(() => new Float32Array([1, 2, 3])), tokens: 4 }),
};
const logger = pino({ level: 'silent' });
const { signal } = new AbortController();

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('a deferred embedding model', () => {
  it('is the model itself where that can be opened', async () => {
    const { model, stop } = await deferEmbeddingModel({ id: 'local', open: async () => LOCAL, logger });
    expect(model).toMatchObject({ id: 'local', dimensions: 3, limits: LOCAL.limits });
    expect((await model.embed(['پورٹ'], { signal })).tokens).toBe(4);
    stop();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('fits no release while the service is down, and is there once it is back', async () => {
    let isUp = false;
    const open = async () => {
      if (isUp) return LOCAL;
      throw new RagError('MODEL_UNAVAILABLE', 'down');
    };
    const { model, stop } = await deferEmbeddingModel({ id: 'local', open, logger });
    expect(model.dimensions).toBe(0);
    await expect(model.embed(['پورٹ'], { signal })).rejects.toMatchObject({ code: 'MODEL_UNAVAILABLE' });
    isUp = true;
    await vi.advanceTimersByTimeAsync(15_000);
    expect(model.dimensions).toBe(3);
    stop();
  });

  it('asks no more once it is stopped', async () => {
    const open = vi.fn(() => Promise.reject(new RagError('MODEL_TIMEOUT', 'slow')));
    const { stop } = await deferEmbeddingModel({ id: 'local', open, logger });
    stop();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(open).toHaveBeenCalledTimes(1);
  });

  it('does not hide a key or an address that cannot be used', async () => {
    const open = () => Promise.reject(new RagError('OPTION_INVALID', 'no address'));
    await expect(deferEmbeddingModel({ id: 'local', open, logger })).rejects.toMatchObject({
      code: 'OPTION_INVALID',
    });
  });
});
