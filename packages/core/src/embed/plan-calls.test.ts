import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRecordingModel } from '../testing/recording-embedding-model.js';
import { estimateTokens } from './estimate-tokens.js';
import { estimateEmbedding, planCalls } from './plan-calls.js';

describe('planCalls', () => {
  test('texts are parted by number and by tokens, in order', () => {
    const model = createRecordingModel({ limits: { maxTextsPerCall: 2, maxTokensPerCall: 6 } });
    const { calls } = planCalls(['one', 'two', 'three', 'a b c d e f', 'x'], model);
    expect(calls).toEqual([
      { first: 0, texts: ['one', 'two'] },
      { first: 2, texts: ['three'] },
      { first: 3, texts: ['a b c d e f'] },
      { first: 4, texts: ['x'] },
    ]);
  });

  test('Urdu fills a call sooner than English of the same length', () => {
    const model = createRecordingModel({ limits: { maxTextsPerCall: 100, maxTokensPerCall: 100 } });
    const english = Array.from({ length: 20 }, () => 'the index is read offline too');
    const urdu = Array.from({ length: 20 }, () => 'فہرست آف لائن بھی پڑھی جاتی ہے');
    expect(estimateEmbedding(urdu, model).calls).toBeGreaterThan(2 * estimateEmbedding(english, model).calls);
  });

  test('a text that is too long is cut at a word, and counted as cut', () => {
    const model = createRecordingModel({ limits: { maxTokensPerText: 3 } });
    const { calls, estimate } = planCalls(['سب سے پہلے', 'one two three four'], model);
    expect(calls[0]?.texts[1]).toBe('one two three');
    expect(estimate.tokens).toBeLessThanOrEqual(6);
  });

  test('an empty text is refused with its number', () => {
    expect(() => planCalls(['a', ' \n'], createRecordingModel())).toThrow('Text 1 of 2 to embed is empty');
  });

  test('whatever the texts, every call is within the limits and none is lost', () => {
    const text = fc.stringMatching(/^[a-zا-ے0-9 ]{0,80}$/).filter((each) => each.trim() !== '');
    fc.assert(
      fc.property(fc.array(text), fc.integer({ min: 5, max: 40 }), (texts, maxTokensPerCall) => {
        const model = createRecordingModel({ limits: { maxTokensPerCall } });
        const { calls } = planCalls(texts, model);
        expect(calls.flatMap((call) => call.texts)).toHaveLength(texts.length);
        for (const call of calls) {
          expect(call.texts.length).toBeLessThanOrEqual(3);
          const tokens = call.texts.reduce((sum, each) => sum + estimateTokens(each), 0);
          expect(tokens).toBeLessThanOrEqual(maxTokensPerCall);
        }
      }),
    );
  });
});

describe('estimateEmbedding', () => {
  test('says texts, calls, tokens and cost', () => {
    const model = createRecordingModel({ price: 0.02 });
    const estimate = estimateEmbedding(['one two', 'three', 'four', 'five'], model);
    expect(estimate).toEqual({ texts: 4, calls: 2, tokens: 5, costUsd: (5 * 0.02) / 1e6 });
  });

  test('says no cost where no price is known, and none where it is free', () => {
    expect(estimateEmbedding(['one'], createRecordingModel())).not.toHaveProperty('costUsd');
    expect(estimateEmbedding(['one'], createRecordingModel({ price: 0 })).costUsd).toBe(0);
  });
});
