import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokenise } from './tokenise.js';

const words = (text: string) => tokenise(text, 'contraction').map(({ word }) => word);

describe('tokenise', () => {
  test.each([
    ['Ask the docs: answers, with citations!', 'ask the docs answers with citations'],
    ['اُردُو زبان میں پوچھیں۔ جواب، حوالوں سمیت؟', 'اردو زبان میں پوچھیں جواب حوالوں سمیت'],
    ['یہ API اردو میں ہے', 'یہ api اردو میں ہے'],
    ['APIکا HTMLمیں باب3', 'api کا html میں باب 3'],
    ['۲۰ویں صدی، 1947ء', '20 ویں صدی 1947'],
    ['حضرت محمدﷺ نے', 'حضرت محمد نے'],
    ['کتاب\u200cخانہ اور خوش\u200cآمدید', 'کتابخانہ اور خوشآمدید'],
    ['اور/یا', 'اور یا'],
    ['Привет, мир', 'привет мир'],
    ['हिन्दी में पढ़ें', 'हिन्दी में पढ़ें'],
    ['👍 yes 1️⃣', 'yes 1'],
  ])('cuts %j into words', (text, expected) => {
    // Devanagari is written decomposed by NFKC.
    expect(words(text).join(' ')).toBe(expected.normalize('NFKC'));
  });

  test.each([
    ['東京タワー', '東京 京タ タワ ワー'],
    ['水', '水'],
    ['使うReactの部品', '使う react の部 部品'],
    ['ลาว', 'ลา าว'],
    ['ភាសា', 'ភាសា'],
  ])('cuts %j, which has no spaces, into pairs of characters', (text, expected) => {
    expect(words(text).join(' ')).toBe(expected);
  });

  test('keeps marks with their character in pairs', () => {
    expect(tokenise('ที่นี่', 'cut')).toEqual([{ word: 'ที่นี่', position: 0, start: 0, end: 6 }]);
  });

  test('counts positions by words: an identifier and its parts share one', () => {
    const positions = tokenise('set docusaurus.config.js now', 'contraction').map(({ word, position }) => [
      word,
      position,
    ]);
    expect(positions).toEqual([
      ['set', 0],
      ['docusaurus.config.js', 1],
      ['docusaurus', 1],
      ['config', 1],
      ['js', 1],
      ['now', 2],
    ]);
  });

  test('gives offsets into the text as it was written', () => {
    const text = '“اُردُو” — v3.10, ‘کِتاب’ naïve';
    const slices = tokenise(text, 'contraction').map(({ start, end }) => text.slice(start, end));
    expect(slices).toEqual(['اُردُو', '3.10', '3', '10', 'کِتاب', 'naïve']);
  });

  test('tells the dot of a name from the dot of a sentence', () => {
    expect(words('Use .NET and (.env)')).toEqual(['use', '.net', 'net', 'and', '.env', 'env']);
    expect(words('wait...what')).toEqual(['wait', 'what']);
    expect(words('یہ ہے.The end.')).toEqual(['یہ', 'ہے', 'the', 'end']);
  });

  test('takes ++ and # for part of a name only at its end', () => {
    expect(words('C++, C# or intro#top')).toEqual(['c++', 'c', 'c#', 'c', 'or', 'intro', 'top']);
  });

  test('reads grouped numbers as one, and lists of numbers as many', () => {
    expect(words('1,000 and 10,00,000 and ۱،۰۰۰')).toEqual(['1000', 'and', '1000000', 'and', '1000']);
    expect(words('2024,2025 or 1,2,3')).toEqual(['2024', '2025', 'or', '1', '2', '3']);
  });

  test('drops the dashes of an option', () => {
    expect(words('--locale ur -v')).toEqual(['locale', 'ur', 'v']);
  });

  test.each(['', ' ', '۔؟!', '👩‍👩‍👧', '\ud800', '\u200c\u200d', 'ء ـ'])('finds no word in %j', (text) => {
    expect(words(text)).toEqual([]);
  });

  test.each([
    ['one letter', 'a'],
    ['one Urdu letter', 'ب'],
    ['marks', 'e\u0301\u0327'],
    ['joined letters', 'a.'],
    ['hyphens', 'a-'],
    ['grouped digits', '1,00,'],
    ['lone surrogates', '\ud800'],
    ['Han', '漢'],
    ['camel case', 'aB'],
    ['addresses', 'https://'],
    ['joiners', '\u200c'],
    ['emoji', '👩‍👩‍👧'],
  ])('reads 200,000 code units of %s to the end', (_kind, unit) => {
    const text = unit.repeat(200_000 / unit.length);
    for (const { word, end } of tokenise(text, 'contraction')) {
      if (word.length > 64 || end > text.length) expect.fail(`${word} ends at ${end}`);
    }
  });

  test('gives words in order, inside the text and never empty, for any text', () => {
    const text = fc.array(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('useState', 'a.b', 'اردو', '漢字', "it's", ' '),
      ),
    );
    fc.assert(
      fc.property(text, fc.constantFrom('contraction', 'cut'), (pieces, apostrophe) => {
        const joined = pieces.join('');
        let last = { position: -1, end: 0 };
        for (const { word, position, start, end } of tokenise(joined, apostrophe)) {
          expect(word).not.toBe('');
          expect(0 <= start && start < end && end <= joined.length).toBe(true);
          expect(position === last.position || position === last.position + 1).toBe(true);
          last = { position, end };
        }
      }),
    );
  });
});
