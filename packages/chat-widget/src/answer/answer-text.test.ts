import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstSentence, splitCitationMarks, splitParagraphs } from './answer-text.js';

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

describe('splitParagraphs', () => {
  it('parts a text at its blank lines and keeps single line breaks', () => {
    expect(splitParagraphs('\none\ntwo\n\n \nتین')).toEqual([
      { start: 1, text: 'one\ntwo' },
      { start: 12, text: 'تین' },
    ]);
  });

  it('loses no word and gives the place of each paragraph', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'ہ', ' ', '\n', '.') }), (text) => {
        const paragraphs = splitParagraphs(text);
        expect(
          paragraphs
            .map((paragraph) => paragraph.text)
            .join('')
            .replaceAll(/\s/g, ''),
        ).toBe(text.replaceAll(/\s/g, ''));
        for (const { start, text: words } of paragraphs) expect(text.startsWith(words, start)).toBe(true);
      }),
    );
  });
});

describe('splitCitationMarks', () => {
  it('finds the numbers of the citations', () => {
    expect(splitCitationMarks('یہ [1] اور [12][3].')).toEqual([
      { start: 0, text: 'یہ ' },
      { start: 3, citation: 1 },
      { start: 6, text: ' اور ' },
      { start: 11, citation: 12 },
      { start: 15, citation: 3 },
      { start: 18, text: '.' },
    ]);
  });

  it.each(['[0]', '[01]', '[1000]', '[x]', '[', '[[', 'array[i]'])('takes %j for text', (text) => {
    expect(splitCitationMarks(text).every((segment) => 'text' in segment)).toBe(true);
  });

  it('gives pieces that joined again are the paragraph', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('[', ']', '0', '1', '23', 'a', 'ہ', '\n') }), (text) => {
        const joined = splitCitationMarks(text)
          .map((segment) => ('text' in segment ? segment.text : `[${segment.citation}]`))
          .join('');
        expect(joined).toBe(text);
      }),
    );
  });
});
