import { describe, expect, it } from 'vitest';
import { firstSentence, plainAnswer } from './answer-text.js';

describe('firstSentence', () => {
  it.each([
    ['An index maps words. It is fast.', 'An index maps words.'],
    ['Version 2.0 is here! Update.', 'Version 2.0 is here!'],
    ['اشاریہ کیا ہے؟ یہ ایک فہرست ہے۔', 'اشاریہ کیا ہے؟'],
    ['یہ ایک فہرست ہے۔ تیز ہے۔', 'یہ ایک فہرست ہے۔'],
    ['no end', 'no end'],
    ['', ''],
  ])('of %j is %j', (text, sentence) => {
    expect(firstSentence(text)).toBe(sentence);
  });

  it('is at most 240 characters long', () => {
    expect(firstSentence('ہ'.repeat(1000))).toHaveLength(240);
  });
});

describe('plainAnswer', () => {
  it('is the words alone, without marks, citations and code fences', () => {
    const text = '**بی ایم 25** ایک *پیمانہ* ہے [1]۔\n\n- پہلا `k1` [2]\n- دوسرا\n\n```js\nrun()\n```';
    expect(plainAnswer([{ kind: 'text', text }])).toBe(
      'بی ایم 25 ایک پیمانہ ہے ۔\n\nپہلا k1 \nدوسرا\n\nrun()',
    );
  });
});
