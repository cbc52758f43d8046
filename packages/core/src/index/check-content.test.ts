import { describe, expect, test } from 'vitest';
import { contentOf } from '../testing/index-content.js';
import { checkContent, localesToCarryOver } from './check-content.js';

const embedding = { model: 'model-x', dimensions: 4 };
const content = () => contentOf({ en: ['one', 'two'], ur: ['ایک'] }, { embedding });

test('content whose vectors fit passes, also a locale without a chunk', () => {
  expect(() => checkContent(content())).not.toThrow();
  expect(() => checkContent(contentOf({ en: ['one'], ur: [] }, { embedding }))).not.toThrow();
  expect(() => checkContent(contentOf({ ur: ['ایک'] }))).not.toThrow();
});

test('a vector that holds no finite number is named with its page', () => {
  const broken = content();
  broken.locales[0]?.vectors?.fill(NaN, 5, 6);
  expect(() => checkContent(broken)).toThrow(/\/en\/2\/, "en"\) holds NaN/);
});

test('the message tells how many components are there and how many the model makes', () => {
  const broken = content();
  const [first] = broken.locales;
  if (first) first.vectors = new Float32Array(7);
  expect(() => checkContent(broken)).toThrow(/2 chunks and 7 vector components; "model-x" makes 4/);
});

test.each(['', '../outside', 'en/../..', 'ur\0', '.', 'en '])('the locale %j is refused', (locale) => {
  expect(() => checkContent(contentOf({ [locale]: [] }))).toThrow(
    expect.objectContaining({ code: 'OPTION_INVALID' }),
  );
});

test('a locale that comes twice is refused', () => {
  const { locales, ...rest } = contentOf({ ur: ['ایک'] });
  expect(() => checkContent({ ...rest, locales: [...locales, ...locales] })).toThrow(/"ur".* comes twice/);
});

describe('locales to carry over', () => {
  const current = {
    id: '1',
    site: 'https://contract.example/',
    createdAt: '',
    locales: ['en', 'ur'].map((locale) => ({ locale, pages: 1, sections: 1, chunks: 1 })),
    embedding,
  };

  test('are those that are not given', () => {
    expect(localesToCarryOver(undefined, content())).toEqual([]);
    expect(localesToCarryOver(current, content())).toEqual([]);
    const [, urdu] = current.locales;
    expect(localesToCarryOver(current, contentOf({ en: ['one'] }, { embedding }))).toEqual([urdu]);
  });

  test('are refused with another model and for another site, by name', () => {
    const english = contentOf({ en: ['one'] });
    expect(() => localesToCarryOver(current, english)).toThrow(/"model-x" \(4 dimensions\).*no model.*"ur"/);
    const other = contentOf({ en: ['one'] }, { embedding, site: 'https://other.example/' });
    expect(() => localesToCarryOver(current, other)).toThrow(/https:\/\/other\.example\/.*"ur"/);
  });
});
