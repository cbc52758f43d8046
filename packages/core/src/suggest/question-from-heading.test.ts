import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { questionFromHeading } from './question-from-heading.js';

/** A page in whose text these words stand in small letters, and in which nothing is defined. */
const place = (words = '', defined = '') => ({
  isCommonWord: (word: string) => words.split(' ').includes(word),
  isDefined: (word: string) => defined.split(' ').includes(word),
});

const english = (heading: string, words?: string, defined?: string) =>
  questionFromHeading(heading, 'en', place(words, defined));
const urdu = (heading: string, defined?: string) => questionFromHeading(heading, 'ur', place('', defined));

describe('questionFromHeading, in English', () => {
  it.each([
    ['Is the difference real?', 'Is the difference real?'],
    ['Reciprocal rank fusion', 'What is reciprocal rank fusion?'],
    ['Stop words', 'What are stop words?'],
    ['Limits of requests', 'What are the limits of requests?'],
    ['Three ideas behind a score', 'What are the three ideas behind a score?'],
    ['The whole formula', 'What is the whole formula?'],
    ['A flat store', 'What is a flat store?'],
    ['Adding a language', 'How does adding a language work?'],
    ['How to install the plugin', 'How do I install the plugin?'],
    ['Report a barrier', 'How do I report a barrier?'],
    ['Configure your site', 'How do I configure my site?'],
    ['rag:serve', 'What does rag:serve do?'],
    ['indexDir', 'What does indexDir do?'],
    ['2.1. Score normalisation:', 'What is score normalisation?'],
  ])('asks “%s” as “%s”', (heading, question) => {
    expect(english(heading, heading.toLowerCase().replace(/[^a-z ]/g, ''))).toBe(question);
  });

  it('keeps the capitals of names', () => {
    expect(english('The Qdrant adapter', 'adapter')).toBe('What is the Qdrant adapter?');
    expect(english('Folding Urdu letters', 'folding letters')).toBe('How does folding Urdu letters work?');
  });

  it.each([
    'Introduction',
    'Next steps',
    'Overview',
    'Getting started',
    'See also',
    "What's next",
    'Exercises',

    'What a citation promises',
    'Why raw scores fail',
    'Taking it back',
    'There is no button',
    'Where to',
    'Cosine similarity, by hand',
    'Query and question',
    'Right to left',
    'Service down',
    'In this product',
    'A build that fails',
    'Rare words say more',
    'Sentence',
    'Why?',
    'Where does it belong?',
    '',
  ])('makes no question of “%s”', (heading) => {
    expect(english(heading, heading.toLowerCase())).toBeUndefined();
  });

  it('asks what a single word is only where the page says so', () => {
    expect(english('Colours', 'colours')).toBeUndefined();
    expect(english('Stems', 'stems', 'stems')).toBe('What are stems?');
    expect(english('MRR', '', 'MRR')).toBe('What is MRR?');
  });
});

describe('questionFromHeading, in Urdu', () => {
  it.each([
    ['فرق اصلی ہے یا اتفاق؟', 'فرق اصلی ہے یا اتفاق؟'],
    ['ایک سوال کتنے کا پڑتا ہے', 'ایک سوال کتنے کا پڑتا ہے؟'],
    ['خام اسکور کیوں کام نہیں آتا', 'خام اسکور کیوں کام نہیں آتا؟'],
    ['معیاری سوالنامہ', 'معیاری سوالنامہ کیا ہے؟'],
    ['غلطی کی گنجائش', 'غلطی کی گنجائش کیا ہے؟'],
    ['سوالوں کی قسمیں', 'سوالوں کی قسمیں کیا ہیں؟'],
    ['دو مرحلے', 'دو مرحلے کیا ہیں؟'],
    ['عام الفاظ', 'عام الفاظ کیا ہیں؟'],
    ['اچھے سوال', 'اچھے سوال کیا ہیں؟'],
    ['سبز چائے', 'سبز چائے کیا ہے؟'],
    ['لفظ کا تنا', 'لفظ کا تنا کیا ہے؟'],
    ['مواد کی حفاظتی پالیسی (CSP)', 'مواد کی حفاظتی پالیسی کیا ہے؟'],
    ['کلید بنانا', 'کلید بنانے کا طریقہ کیا ہے؟'],
    ['دو زبانوں میں لکھنا', 'دو زبانوں میں لکھنے کا طریقہ کیا ہے؟'],
    ['rag:status', 'rag:status کا کام کیا ہے؟'],
    ['۲۔ معیاری سوالنامہ', undefined],
    ['2. معیاری سوالنامہ', 'معیاری سوالنامہ کیا ہے؟'],
  ])('«%s» سے «%s» بنتا ہے', (heading, question) => {
    expect(urdu(heading)).toBe(question);
  });

  it.each([
    'تعارف',
    'خلاصہ',
    'اگلے قدم',
    'مشقیں',
    'حوالہ جات',
    'اس پروڈکٹ میں',
    'اسے کیسے پڑھا جائے',
    'کہاں',

    'جب صفحہ حکم چلانے لگے',
    'جو کسی عدد کو نظر نہیں آتا',
    'حوالہ ایک وعدہ ہے',
    'جواب میں دیر',
    'متن سے ٹوکن',
    'RRF: درجوں کا ملاپ',
    'شائع کیجیے',
    'ایک منٹ میں چلائیے',
    'پہلا مرحلہ',
    'وقت اور نقصان',
    'for the build',
    'سروس بند ہے',
    'دائیں سے بائیں',
    'کمانڈیں',
    'لکھنا',
    'رفتار',
  ])('«%s» سے سوال نہیں بنتا', (heading) => {
    expect(urdu(heading)).toBeUndefined();
  });

  it('asks what a single word is only where the page says so', () => {
    expect(urdu('اجرا', 'اجرا')).toBe('اجرا کیا ہے؟');
  });
});

describe('questionFromHeading', () => {
  it('takes the questions of other languages as they are, and makes none', () => {
    expect(questionFromHeading('¿Cómo se instala el complemento?', 'es', place())).toBe(
      '¿Cómo se instala el complemento?',
    );
    expect(questionFromHeading('كيف أثبّت الإضافة؟', 'ar', place())).toBe('كيف أثبّت الإضافة؟');
    expect(questionFromHeading('Instalación', 'es', place())).toBeUndefined();
  });

  it('gives one short line that ends as a question does, whatever the heading', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.lorem(),
      fc.constantFrom('کا', 'ہے', 'یں', 'نا', 'of'),
    );
    const heading = fc.array(text, { maxLength: 6 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(
        heading,
        fc.constantFrom('en', 'ur', 'en-GB', 'fa', 'zh'),
        fc.boolean(),
        (words, locale, is) => {
          const question = questionFromHeading(words, locale, {
            isCommonWord: () => is,
            isDefined: () => is,
          });
          if (question === undefined) return;
          expect(question).toMatch(/[?؟？]$/);
          expect(question).not.toMatch(/[\n\r\t]/);
          expect(question.length).toBeLessThanOrEqual(80);
        },
      ),
    );
  });
});
