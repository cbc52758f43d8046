import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyserFor } from './analyse.js';

describe('analyserFor', () => {
  test.each([
    ['en', 'en'],
    ['en-GB', 'en'],
    ['EN_us', 'en'],
    ['ur', 'ur'],
    ['ur-PK', 'ur'],
    ['fr', 'any'],
    ['zh-Hans', 'any'],
    ['und', 'any'],
    ['', 'any'],
    ['english', 'any'],
  ])('reads the locale %j as %s', (locale, language) => {
    expect(analyserFor(locale).language).toBe(language);
  });
});

describe.each(['en', 'ur'])('the analyser of %s', (locale) => {
  const analyser = analyserFor(locale);

  test('gives every word of a mixed text the stem of its own language', () => {
    expect(analyser.terms('Indexing APIs کتابوں اور سوالات running')).toEqual([
      'index',
      'api',
      'کتاب',
      'اور',
      'سوال',
      'run',
    ]);
  });

  test('gives a token its word, term, position and place', () => {
    expect(analyser.tokens('The کِتابیں!')).toEqual([
      { word: 'the', term: 'the', position: 0, start: 0, end: 3 },
      { word: 'کتابیں', term: 'کتاب', position: 1, start: 4, end: 11 },
    ]);
  });

  test('gives initials one token, at their place', () => {
    expect(analyser.tokens('یہ جی پی ایس ہے')[1]).toEqual({
      word: 'gps',
      term: 'gps',
      position: 1,
      start: 3,
      end: 12,
    });
  });

  test.each([
    ['How do I configure the site?', 'configuring sites'],
    ['e-mail', 'emails'],
    ['docusaurus.config.js', 'config'],
    ['useState', 'state'],
    ['کتابوں کے صفحات', 'كتاب صفحہ'],
    ['طریقے', 'طریقوں'],
    ['تلاش کرنے والے', 'تلاش'],
    ['۲۰۲۴', '2024'],
    ['جی پی ایس سے', 'GPS'],
    ['GPS module', 'جی۔ پی۔ ایس۔'],
    ['سینسرز', 'سینسر'],
  ])('finds in %j every term of %j', (text, question) => {
    expect(analyser.terms(text)).toEqual(expect.arrayContaining(analyser.terms(question)));
  });

  test('knows the stop words of both languages, by their folded form', () => {
    expect(['the', 'how', 'dont', 'میں', 'کیسے', 'لیے'].every(analyser.isStopWord)).toBe(true);
    expect(['index', 'کتاب', ''].some(analyser.isStopWord)).toBe(false);
    expect(analyser.tokens('کے لئے').every(({ word }) => analyser.isStopWord(word))).toBe(true);
  });

  test('does not stem words with digits, dots or other scripts', () => {
    expect(analyser.terms('esp32s config.rules правила')).toEqual([
      'esp32s',
      'config.rules',
      'config',
      'rule',
      'правила',
    ]);
  });

  test('forgets no stem when it has seen more words than it remembers', () => {
    const text = Array.from({ length: 12_000 }, (_, i) => `w${i}`).join(' ');
    expect(analyser.terms(`books ${text} books`)).toHaveLength(12_002);
    expect(analyser.terms('books')).toEqual(['book']);
  });
});

describe('the analyser of any other language', () => {
  const analyser = analyserFor('fr');

  test('cuts and folds, and does not stem', () => {
    expect(analyser.terms("L'été les élèves étudiaient")).toEqual([
      'lete',
      'l',
      'ete',
      'les',
      'eleves',
      'etudiaient',
    ]);
    expect(analyser.terms('كتابوں running')).toEqual(['کتابوں', 'running']);
  });

  test('has no stop words', () => {
    expect(analyser.isStopWord('the')).toBe(false);
  });

  test('splits sentences', () => {
    expect(analyser.sentences('Un. Deux ? Trois').map(({ text }) => text)).toEqual([
      'Un.',
      'Deux ?',
      'Trois',
    ]);
  });
});

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(fc.constantFrom('جی', 'پی', 'کے', 'سی', 'بہت', 'آئی', 'GPS', '۔', '-', ' ', '\n', '\u00a0', '/'))
    .map((pieces) => pieces.join('')),
);

describe.each(['en', 'ur', 'ja', 'ar', 'hi'])('for any text, the analyser of %s', (locale) => {
  const analyser = analyserFor(locale);

  test('gives tokens inside the text whose words are folded and whose terms are not empty', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const tokens = analyser.tokens(text);
        for (const { word, term, start, end } of tokens) {
          expect(term).not.toBe('');
          expect(word).not.toBe('');
          expect(0 <= start && start < end && end <= text.length).toBe(true);
        }
        expect(analyser.terms(text)).toEqual(tokens.map(({ term }) => term));
      }),
    );
  });

  test('finds each of its own terms again when a question quotes the page', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), (text) => {
        expect(analyser.terms(` ${text} `)).toEqual(analyser.terms(text));
      }),
    );
  });
});

test.each([
  ['ar', 'كيف أغيّر منفذ الخادم؟', 'اغیر منفذ الخادم'],
  ['fa-IR', 'چگونه می‌توانم درگاه سرور را تغییر دهم؟', 'درگاہ سرور تغییر دہم'],
  ['hi', 'सर्वर का पोर्ट कैसे बदलें?', 'सर्वर पोर्ट बदलें'],
  ['es-MX', '¿Cómo puedo cambiar el puerto del servidor?', 'cambiar puerto servidor'],
])('what a question in %s is made with tells nothing of its subject', (locale, question, subject) => {
  const { tokens, isStopWord } = analyserFor(locale);
  const words = tokens(question).map(({ word }) => word);
  expect(words.filter((word) => !isStopWord(word)).join(' ')).toBe(subject);
});
