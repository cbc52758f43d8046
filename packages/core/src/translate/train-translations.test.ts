import { describe, expect, test } from 'vitest';
import { generalTranslations } from './seed/general-translations.js';
import { trainTranslations } from './train-translations.js';
import { joinTranslations, strongest } from './translation-map.js';

const ENGLISH = { locale: 'en', words: ['robot', 'water', 'garden', 'grove'] };
const URDU = { locale: 'ur', words: ['روبوٹ', 'پانی', 'باغ', 'گرو'] };

describe('trainTranslations', () => {
  test('without a translated page, the general list and the sound of words are left', () => {
    const { forward, backward } = trainTranslations({ from: ENGLISH, to: URDU, texts: [] });
    // It may also be آب, which nobody says here.
    expect(forward.get('water')).toEqual([{ term: 'پانی', probability: expect.closeTo(1, 2) }]);
    expect(forward.get('robot')?.[0]?.term).toBe('روبوٹ');
    expect(backward.get('باغ')?.[0]?.term).toBe('garden');
  });

  test('the general list knows no other languages, and can be left out', () => {
    const german = { locale: 'de', words: ['wasser', 'garten'] };
    expect(trainTranslations({ from: ENGLISH, to: german, texts: [] }).forward.size).toBe(0);
    const { forward } = trainTranslations({ from: ENGLISH, to: URDU, texts: [] }, { general: false });
    expect(forward.get('water')).toBeUndefined();
  });

  test('what a site says again and again prevails over the general list', () => {
    const texts = Array.from({ length: 20 }, () => ({ from: ['garden'], to: ['گلشن'] }));
    const urdu = { locale: 'ur', words: [...URDU.words, 'گلشن'] };
    const { forward } = trainTranslations({ from: ENGLISH, to: urdu, texts });
    expect(forward.get('garden')?.map(({ term }) => term)).toEqual(['گلشن']);
  });

  test('only words of the index are translations into it', () => {
    const texts = [{ from: ['garden'], to: ['گلشن'] }];
    const { forward } = trainTranslations({ from: ENGLISH, to: URDU, texts }, { general: false });
    expect(forward.get('garden')).toBeUndefined();
  });

  test('words of grammar are not heard', () => {
    const { forward } = trainTranslations(
      { from: { locale: 'en', words: ['the', 'day'] }, to: { locale: 'ur', words: ['ڈے', 'دا'] }, texts: [] },
      { general: false },
    );
    expect([...forward.keys()]).toEqual(['day']);
  });
});

describe('generalTranslations', () => {
  test('hold thousands of pairs, in the order of the languages asked for', () => {
    const pairs = generalTranslations('en-GB', 'ur-PK');
    expect(pairs.length).toBeGreaterThan(3000);
    expect(pairs).toContainEqual({ from: ['water'], to: ['پانی'] });
    expect(generalTranslations('ur', 'en')).toContainEqual({ from: ['پانی'], to: ['water'] });
    expect(generalTranslations('en', 'fr')).toEqual([]);
  });

  test('English stands on the left, Urdu on the right, neither is empty', () => {
    for (const { from, to } of generalTranslations('en', 'ur')) {
      expect(from.join(' ')).toMatch(/^[a-z ]+$/);
      // Urdu spells initials out: ٹی وی.
      if (to.join() !== 'tv') expect(to.join(' ')).toMatch(/^[\p{Script=Arabic} ]+$/u);
    }
  });
});

describe('translation maps', () => {
  const of = (...pairs: [term: string, probability: number][]) =>
    pairs.map(([term, probability]) => ({ term, probability }));

  test('what is much less probable than the best goes, the rest sums to one at most', () => {
    const kept = strongest(of(['a', 0.6], ['b', 0.9], ['c', 0.1], ['d', 0.04]));
    expect(kept.map(({ term }) => term)).toEqual(['b', 'a']);
    expect(kept.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 12);
    expect(strongest([])).toEqual([]);
  });

  test('what is learnt and heard is surest, either alone counts in full', () => {
    expect(joinTranslations(of(['a', 0.5], ['b', 0.5]), of(['b', 1]))[0]?.term).toBe('b');
    expect(joinTranslations([], of(['b', 1]))).toEqual(of(['b', 1]));
    expect(joinTranslations(of(['a', 1]), [])).toEqual(of(['a', 1]));
  });
});
