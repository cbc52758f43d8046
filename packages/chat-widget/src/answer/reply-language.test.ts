import { describe, expect, it } from 'vitest';
import { en, ur } from '../messages/index.js';
import { languageName } from './language-name.js';
import { replyLanguage, replyMessages } from './reply-language.js';

describe('replyLanguage', () => {
  it.each([
    ['BM25 کیا ہے؟', 'en', 'ur'],
    ['what is it', 'ur', 'en'],
    ['robot kya hai', 'ur-PK', 'en'],
    ['کیا', 'ur-PK', 'ur-PK'],
    ['what', 'en-GB', 'en-GB'],
    ['123 ؟ 🤖', 'ur', 'ur'],
    ['؟؟', 'en', 'en'],
    ['ما هذا', 'ar', 'ar'],
    ['what', 'fr', 'fr'],
    ['کیا', 'fr', 'fr'],
  ])('of "%s" asked in %s is %s', (question, readerLocale, language) => {
    expect(replyLanguage(question, readerLocale)).toBe(language);
  });
});

describe('replyMessages', () => {
  it('are the site’s own in the reader’s language and the package’s in the other', () => {
    const own = { ...en, abstained: 'Not in our docs.' };

    expect(replyMessages('en', 'en', own)).toBe(own);
    expect(replyMessages('ur', 'en', own).abstained).toBe(ur.abstained);
    expect(replyMessages('fr', 'fr', own)).toBe(own);
  });
});

describe('languageName', () => {
  it('is what the site calls it, else what the reader’s language calls it, else the tag', () => {
    const localeNames = { ur: { label: 'اردو', direction: 'rtl' as const } };

    expect(languageName('ur', 'en', localeNames)).toBe('اردو');
    expect(languageName('ur', 'en', {})).toBe('Urdu');
    expect(languageName('en', 'ur', {})).toBe('انگریزی');
    expect(languageName('not a tag', 'en', {})).toBe('not a tag');
  });
});
