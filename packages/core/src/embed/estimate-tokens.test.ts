import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutToTokens, estimateTokens } from './estimate-tokens.js';

describe('estimateTokens', () => {
  // Counted with cl100k_base.
  test.each([
    ['English', 'Run the build once more after you change the configuration of the plugin.', 14],
    ['Urdu', 'پلگ اِن کی ترتیب بدلنے کے بعد سائٹ دوبارہ تعمیر کریں۔', 47],
    ['code', "export default { plugins: [['docusaurus-plugin-rag', { locale: 'ur' }]] };", 22],
    ['Hindi', 'हिन्दी में लिखा हुआ एक वाक्य', 27],
    ['Japanese', '日本語のテキスト', 8],
  ])('is near the tokens of %s', (_, text, tokens) => {
    expect(estimateTokens(text)).toBeGreaterThanOrEqual(0.8 * tokens);
    expect(estimateTokens(text)).toBeLessThanOrEqual(1.4 * tokens);
  });

  test('data that looks like a word is many tokens', () => {
    expect(estimateTokens('a'.repeat(1000))).toBe(750);
    expect(estimateTokens('Zm9vYmFyYmF6cXV4'.repeat(50))).toBeGreaterThan(300);
  });

  test('nothing is none', () => {
    expect(estimateTokens(' \n')).toBe(0);
  });
});

describe('cutToTokens', () => {
  test('a text that is short enough stays', () => {
    expect(cutToTokens('short enough', 2)).toBe('short enough');
  });

  test.each([
    ['Run the build once more after a change.', 'Run the build'],
    ['سائٹ کو دوبارہ تعمیر کریں۔', 'سائٹ کو'],
  ])('%j is cut at a word', (text, cut) => {
    expect(cutToTokens(text, text.startsWith('R') ? 3 : 8)).toBe(cut);
  });

  test('a single word that is too long is cut inside', () => {
    expect(cutToTokens('نستعلیق', 4)).toBe('نست');
  });

  test('what is cut is a beginning, within the limit', () => {
    const texts = fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[ a-zA-Z0-9_ا-ے۔\n]*$/));
    fc.assert(
      fc.property(texts, fc.integer({ min: 2, max: 30 }), (text, maxTokens) => {
        const cut = cutToTokens(text, maxTokens);
        expect(text.startsWith(cut)).toBe(true);
        expect(estimateTokens(cut)).toBeLessThanOrEqual(maxTokens);
        if (estimateTokens(text) <= maxTokens) expect(cut).toBe(text);
        else if (text.trim() !== '' && !/^\s/.test(text)) expect(cut).not.toBe('');
      }),
    );
  });
});
