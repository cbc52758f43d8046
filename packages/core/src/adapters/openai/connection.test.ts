import { describe, expect, test } from 'vitest';
import { connect } from './connection.js';

describe('connect', () => {
  test.each([
    [undefined, 'openai', 'OpenAI'],
    ['https://api.openai.com/v1/', 'openai', 'OpenAI'],
    ['https://eu.api.openai.com/v1', 'openai', 'The model service at https://eu.api.openai.com/v1'],
    [
      'https://me.openai.azure.com/openai/v1',
      'openai',
      'The model service at https://me.openai.azure.com/openai/v1',
    ],
    ['http://localhost:11434/v1', 'compatible', 'The model service at http://localhost:11434/v1'],
    [
      'https://openai.com.example.org/v1',
      'compatible',
      'The model service at https://openai.com.example.org/v1',
    ],
    ['https://notopenai.com/v1', 'compatible', 'The model service at https://notopenai.com/v1'],
  ])('%j is spoken to as %s', (baseUrl, api, service) => {
    expect(connect({ baseUrl, apiKey: 'sk-1' }, 1000)).toMatchObject({ api, service });
  });

  test('a gateway to OpenAI can be called one', () => {
    expect(connect({ baseUrl: 'https://gateway.example/v1', api: 'openai' }, 1000).api).toBe('openai');
  });

  test.each([
    ['localhost', /"localhost"\. Give a URL/],
    ['ftp://example.org/', /begins with ftp:/],
    ['https://me:secret-password@example.org/v1', /example\.org holds a user or password/],
  ])('%j is refused, without telling a password', (baseUrl, message) => {
    const connecting = () => connect({ baseUrl }, 1000);
    expect(connecting).toThrow(expect.objectContaining({ code: 'OPTION_INVALID' }) as Error);
    expect(connecting).toThrow(message);
    expect(connecting).not.toThrow(/secret-password/);
  });

  test.each(['', 'sk-secret\n', 'sk secret', 'sk-کلید'])(
    'the key %j is refused, without telling it',
    (apiKey) => {
      const connecting = () => connect({ apiKey }, 1000);
      expect(connecting).toThrow(expect.objectContaining({ code: 'OPTION_INVALID' }) as Error);
      expect(connecting).not.toThrow(/sk-|کلید/);
    },
  );
});
