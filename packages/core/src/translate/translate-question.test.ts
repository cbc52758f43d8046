import { beforeAll, describe, expect, test } from 'vitest';
import { retrieve } from '../answer/retrieve.js';
import { createMemoryLoader } from '../index/memory-index.js';
import { openStaticIndex } from '../index/static-index.js';
import { chunksFromPage } from '../ingest/chunks-from-page.js';
import type { SearchIndex, TranslationTable } from '../ports/search-index.js';
import type { Page } from '../types.js';
import { createTranslationTable } from './translation-table.js';
import { translateQuestion } from './translate-question.js';
import { trainTranslations } from './train-translations.js';

async function indexOf(locale: string, texts: Record<string, string>): Promise<SearchIndex> {
  const pages = Object.entries(texts).map(([url, text]): Page => ({
    url,
    title: '',
    locale,
    sections: [{ anchor: '', headingPath: [], blocks: [{ kind: 'paragraph', text }] }],
  }));
  const chunks = pages.flatMap((page) => chunksFromPage(page, { site: 'test' }));
  return openStaticIndex({ load: createMemoryLoader({ site: 'test', locale, pages, chunks }) });
}

let english: SearchIndex;
let urdu: SearchIndex;
let intoUrdu: TranslationTable;
let intoEnglish: TranslationTable;
beforeAll(async () => {
  english = await indexOf('en', {
    water: 'The robot waters the plants of the garden every morning.',
    soil: 'A sensor on GPIO 18 measures the moisture of the soil.',
    canada: 'Canada is the second largest country of the world.',
    use: 'Use the chat to ask about the site. Robots use energy.',
  });
  urdu = await indexOf('ur', {
    water: 'روبوٹ ہر صبح باغ کے پودوں کو پانی دیتا ہے۔',
    soil: 'سینسر GPIO 18 پر مٹی کی نمی ناپتا ہے۔',
    canada: 'کینیڈا دنیا کا دوسرا بڑا ملک ہے۔',
  });
  const learnt = trainTranslations({
    from: { locale: 'en', words: await english.words() },
    to: { locale: 'ur', words: await urdu.words() },
    texts: [],
  });
  intoUrdu = createTranslationTable(learnt.forward);
  intoEnglish = createTranslationTable(learnt.backward);
}, 30_000);

const matchesOf = async (...args: Parameters<typeof translateQuestion>) => {
  const { terms } = await translateQuestion(...args);
  return new Map(terms.map(({ word, matches }) => [word, matches]));
};

describe('translateQuestion', () => {
  test.each([
    ['When are the plants watered?', 'water'],
    ['What measures moisture?', 'soil'],
    ['How big is Canada?', 'canada'],
  ])('%s is answered from Urdu pages', async (question, page) => {
    const translated = await translateQuestion(question, urdu, { locale: 'en', table: intoUrdu });
    expect((await retrieve(translated, urdu)).chunks[0]?.chunk.url).toBe(page);
  });

  test.each([
    ['پودوں کو پانی کب ملتا ہے؟', 'water'],
    ['مٹی کی نمی کیسے ناپی جاتی ہے؟', 'soil'],
    ['کینیڈا کتنا بڑا ملک ہے؟', 'canada'],
  ])('%s is answered from English pages', async (question, page) => {
    const translated = await translateQuestion(question, english, { locale: 'ur', table: intoEnglish });
    expect((await retrieve(translated, english)).chunks[0]?.chunk.url).toBe(page);
  });

  test('a word that the other language happens to have is translated all the same', async () => {
    const german = await indexOf('de', { tier: 'Das Tier ist die Katze.', gift: 'Das Gift ist hier.' });
    const table = createTranslationTable(
      new Map([
        ['gift', [{ term: 'geschenk', probability: 0.9 }]],
        ['anim', [{ term: 'tier', probability: 1 }]],
      ]),
    );
    const matches = await matchesOf('Gift animal Katze', german, { locale: 'en', table });
    expect(matches.get('gift')).toEqual([{ term: 'geschenk', certainty: 0.9 }]);
    expect(matches.get('animal')).toEqual([{ term: 'tier', certainty: 1 }]);
    // A name that nobody translated may stand in any language.
    expect(matches.get('katze')).toEqual([{ term: 'katze', certainty: 1 }]);
  });

  test('words in the script of the index count as themselves, and numbers do', async () => {
    const matches = await matchesOf('GPIO 18 پر sensor کیا ناپتا ہے؟', english, {
      locale: 'ur',
      table: intoEnglish,
    });
    expect(matches.get('gpio')).toEqual([{ term: 'gpio', certainty: 1 }]);
    expect(matches.get('18')).toEqual([{ term: '18', certainty: 1 }]);
    expect(matches.get('sensor')).toEqual([{ term: 'sensor', certainty: 1 }]);
  });

  test('without a table, names and loanwords are heard, and words of grammar dropped', async () => {
    const question = await translateQuestion('روبوٹ کیا ہے؟', english, { locale: 'ur' });
    expect(question.terms.map(({ word }) => word)).toEqual(['روبوٹ']);
    expect(question.terms[0]?.matches?.[0]?.term).toBe('robot');
    expect((await translateQuestion('کیا ہے؟', english, { locale: 'ur' })).terms).toHaveLength(2);
  });

  test('pairs go on to name the same words when others are dropped', async () => {
    const { terms, pairs } = await translateQuestion('the robot of the garden', urdu, { locale: 'en' });
    expect(terms.map(({ word }) => word)).toEqual(['robot', 'garden']);
    expect(pairs).toEqual([[0, 1]]);
  });

  test('an empty question is refused as in any language', async () => {
    await expect(translateQuestion('؟!', english, { locale: 'ur' })).rejects.toThrow(
      expect.objectContaining({ code: 'QUESTION_EMPTY' }) as Error,
    );
  });

  test('what the words mean counts in headings and pairs, not only in the text', async () => {
    const translated = await translateQuestion('مٹی کی نمی', english, { locale: 'ur', table: intoEnglish });
    const all = await retrieve(translated, english);
    const without = await retrieve(translated, english, { parts: { pairs: false } });
    expect(all.chunks[0]?.chunk.url).toBe('soil');
    expect(all.chunks[0]?.score).toBeGreaterThanOrEqual(without.chunks[0]?.score ?? Infinity);
  });
});
