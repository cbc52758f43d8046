import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitSentences } from './sentences.js';

const split = (text: string) => splitSentences(text).map((sentence) => sentence.text);

describe('splitSentences', () => {
  test.each([
    ['One ends. Two ends! Three? Four', ['One ends.', 'Two ends!', 'Three?', 'Four']],
    ['یہ پہلا ہے۔ کیا یہ دوسرا ہے؟ ہاں! اور', ['یہ پہلا ہے۔', 'کیا یہ دوسرا ہے؟', 'ہاں!', 'اور']],
    ['یہ پہلا ہے۔یہ دوسرا ہے۔', ['یہ پہلا ہے۔', 'یہ دوسرا ہے۔']],
    ['کھیل شروع ہوا.پھر بارش آئی.', ['کھیل شروع ہوا.', 'پھر بارش آئی.']],
    ['یہ ملک آزاد تھاـ یہ بڑا ہے- اور نیا', ['یہ ملک آزاد تھاـ', 'یہ بڑا ہے-', 'اور نیا']],
    ['He said “stop.” Then he left.', ['He said “stop.”', 'Then he left.']],
    ['اس نے کہا: ”چلو۔“ پھر وہ چلا گیا۔', ['اس نے کہا: ”چلو۔“', 'پھر وہ چلا گیا۔']],
    ['(It works.) Try it.', ['(It works.)', 'Try it.']],
    ['Really?! Yes.', ['Really?!', 'Yes.']],
    ['東京へ行く。水を飲む。', ['東京へ行く。', '水を飲む。']],
    ['यह पहला है। यह दूसरा है।', ['यह पहला है।', 'यह दूसरा है।']],
  ])('splits %j', (text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  test.each([
    'Use a map, e.g. Map or Set, for it.',
    'A cache, i.e. Redis, helps.',
    'See Fig. 3 and Eq. 12 on pp. 4 to 9.',
    'It was No. 5 of vol. 2 by Knuth et al. in print.',
    'Dr. Iqbal met Mr. J. Smith vs. the rest.',
    'Version 3.10 needs Node 20.19 or later.',
    'Open docusaurus.config.js and https://example.org/a.b?c=d!e here.',
    'Set max. size and incl. all.',
    'Wait... there is more.',
    'یہ آسان ہے - یعنی مشکل نہیں',
    'شمالی- مغربی اور پین-افریقی اتحاد',
    'یہ config.js میں ہے',
    'قیمت ۳۔۵ روپے فی کلو ہے۔',
    'اس نے بی۔ اے۔ لاہور سے کیا۔',
    'انہوں نے ایم۔بی۔اے۔ کیا۔',
    'ن۔ م۔ راشد شاعر تھے۔',
    '1. Install it',
    '۱۔ پہلا قدم',
  ])('keeps %j whole', (text) => {
    expect(split(text)).toEqual([text]);
  });

  test.each([
    ['The answer is no. Then ask again.', 2],
    ['It was in vol. Five more followed.', 2],
    ['First install the package. npm then links it.', 2],
    ['Import the hooks. useState returns a pair.', 2],
    ['Chapter 3. Five exercises follow.', 2],
    ['اس نے چائے پی۔ پھر وہ سو گیا۔', 2],
    ['سال ۲۰۲۴۔ نیا آغاز۔', 2],
  ])('splits %j into %i', (text, count) => {
    expect(split(text)).toHaveLength(count);
  });

  test('ends a sentence at every line break', () => {
    expect(split('A heading\n\nSome text\n- an item\r\n- اگلا')).toEqual([
      'A heading',
      'Some text',
      '- an item',
      '- اگلا',
    ]);
  });

  test('says where each sentence stands', () => {
    expect(splitSentences('  One.  دو۔ ')).toEqual([
      { text: 'One.', start: 2, end: 6 },
      { text: 'دو۔', start: 8, end: 11 },
    ]);
  });

  test.each(['', ' \n ', '۔۔۔', '***', '—', '🙂'])('finds no sentence in %j', (text) => {
    expect(split(text)).toEqual([]);
  });

  test.each(['.', '. ', '۔', '! ', '."', ' ہے- ', 'ہے.', ' \n', 'بی۔ ', 'e.g. ', 'a.“‘', '\ud800'])(
    'reads 200,000 code units of %j to the end',
    (unit) => {
      const text = unit.repeat(200_000 / unit.length);
      expect(splitSentences(text).every(({ end }) => end <= text.length)).toBe(true);
    },
  );

  test('loses no letter of any text, and says truly where it stands', () => {
    const text = fc
      .array(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.constantFrom('. ', '۔', '؟ ', '!\n', 'e.g. ', 'یہ ہے', 'It is', '”'),
        ),
      )
      .map((pieces) => pieces.join(''));
    const words = (part: string) => part.match(/[\p{L}\p{N}]/gu) ?? [];
    fc.assert(
      fc.property(text, (whole) => {
        const sentences = splitSentences(whole);
        expect(sentences.flatMap((sentence) => words(sentence.text))).toEqual(words(whole));
        let last = 0;
        for (const { text: sentence, start, end } of sentences) {
          expect(whole.slice(start, end)).toBe(sentence);
          expect(sentence.trim()).toBe(sentence);
          expect(start).toBeGreaterThanOrEqual(last);
          last = end;
        }
      }),
    );
  });
});
