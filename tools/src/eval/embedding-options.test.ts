import { describe, expect, test } from 'vitest';
import { readEmbeddingOptions } from './embedding-options.js';

const SERVER = { 'embedding-url': 'http://localhost:11434/v1', 'embedding-model': 'bge-m3' };

describe('readEmbeddingOptions', () => {
  test('without a server there is none', () => {
    expect(readEmbeddingOptions({}, { OPENAI_API_KEY: 'sk-1' })).toBeUndefined();
  });

  test('a key goes only to a server it was named for', () => {
    expect(readEmbeddingOptions(SERVER, { OPENAI_API_KEY: 'sk-1' })).toEqual({
      url: SERVER['embedding-url'],
      model: 'bge-m3',
    });
    const named = { ...SERVER, 'embedding-key-env': 'MY_KEY', 'embedding-dimensions': '1024' };
    expect(readEmbeddingOptions(named, { MY_KEY: ' sk-1\n' })).toMatchObject({
      apiKey: 'sk-1',
      dimensions: 1024,
    });
  });

  test.each([
    [{ 'embedding-url': 'http://localhost/v1' }, '--embedding-url and --embedding-model are given together'],
    [{ 'embedding-model': 'bge-m3' }, '--embedding-url and --embedding-model are given together'],
    [{ 'embedding-dimensions': '3' }, '--embedding-dimensions needs --embedding-url'],
    [{ ...SERVER, 'embedding-dimensions': 'abc' }, '--embedding-dimensions is "abc"'],
    [{ ...SERVER, 'embedding-dimensions': '0' }, '--embedding-dimensions is "0"'],
    [{ ...SERVER, 'embedding-key-env': 'MY_KEY' }, 'names MY_KEY, which is not set'],
  ])('%j is refused', (values, message) => {
    expect(() => readEmbeddingOptions(values, {})).toThrow(
      expect.objectContaining({
        code: 'OPTION_INVALID',
        message: expect.stringContaining(message) as string,
      }) as Error,
    );
  });
});
