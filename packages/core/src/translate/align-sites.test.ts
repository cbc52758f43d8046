import { describe, expect, test } from 'vitest';
import type { Page } from '../types.js';
import { alignCorpus } from './align-corpus.js';
import { alignSites } from './align-sites.js';

const page = (locale: string, url: string, title: string, text: string): Page => ({
  url,
  title,
  locale,
  sections: [{ anchor: '', headingPath: [], blocks: [{ kind: 'paragraph', text }] }],
});
const english = (...pages: Page[]) => ({ locale: 'en', baseUrl: '/site/', pages });
const urdu = (...pages: Page[]) => ({ locale: 'ur', baseUrl: '/site/ur/', pages });

const ROBOT = page('en', '/site/robot/', 'The robot', 'The robot waters the plants.');
const ROBOT_UR = page('ur', '/site/ur/robot/', 'روبوٹ', 'روبوٹ پودوں کو پانی دیتا ہے۔');
const SOIL = page('en', '/site/soil/', 'Soil', 'The sensor measures the moisture of the soil.');

describe('alignSites', () => {
  test('pages at the same path are aligned, the others left', () => {
    const { texts, pagePairs, untranslated } = alignSites(english(ROBOT, SOIL), urdu(ROBOT_UR));
    expect(pagePairs).toBe(1);
    expect(untranslated).toEqual([]);
    expect(texts).toEqual([
      { from: ['the', 'robot'], to: ['روبوٹ'] },
      { from: ['the', 'robot', 'water', 'the', 'plant'], to: ['روبوٹ', 'پود', 'کو', 'پانی', 'دیتا', 'ہے'] },
    ]);
  });

  test('a page that is still English is named and left out', () => {
    const still = page('ur', '/site/ur/soil/', 'Soil', 'The sensor measures the moisture of the soil.');
    const edited = page('ur', '/site/ur/robot/', 'Robot', 'Our new machine can look after a whole garden.');
    const { texts, pagePairs, untranslated } = alignSites(english(SOIL, ROBOT), urdu(still, edited));
    expect({ texts, pagePairs }).toEqual({ texts: [], pagePairs: 0 });
    expect(untranslated).toEqual(['/site/ur/soil/', '/site/ur/robot/']);
  });

  test('a site without a translated page has no texts', () => {
    expect(alignSites(english(ROBOT), urdu())).toEqual({
      texts: [],
      pagePairs: 0,
      untranslated: [],
      pagesOnlyIn: { from: 1, to: 0 },
    });
  });

  test('what several versions of a manual repeat counts once', () => {
    const old = { ...ROBOT, url: '/site/1.0/robot/' };
    const oldUr = { ...ROBOT_UR, url: '/site/ur/1.0/robot/' };
    const { texts, pagePairs } = alignSites(english(ROBOT, old), urdu(ROBOT_UR, oldUr));
    expect(pagePairs).toBe(2);
    expect(texts).toEqual(alignSites(english(ROBOT), urdu(ROBOT_UR)).texts);
  });
});

describe('alignCorpus', () => {
  test('texts that say the same are cut into sentences that do', () => {
    const texts = alignCorpus(
      [
        {
          from: 'The robot waters the plants. It sleeps at night.',
          to: 'روبوٹ پودوں کو پانی دیتا ہے۔ رات کو وہ سوتا ہے۔',
        },
        { from: 'Not translated yet.', to: 'Not translated yet.' },
      ],
      { from: 'en', to: 'ur' },
    );
    expect(texts.map(({ from }) => from[0])).toEqual(['the', 'it']);
    expect(texts.map(({ to }) => to[0])).toEqual(['روبوٹ', 'رات']);
  });

  test('a text without sentences is cut by its length', () => {
    const long = 'word '.repeat(500);
    const texts = alignCorpus([{ from: long, to: 'لفظ '.repeat(400) }], { from: 'en', to: 'ur' });
    expect(Math.max(...texts.flatMap(({ from, to }) => [from.length, to.length]))).toBeLessThanOrEqual(200);
    expect(texts.flatMap(({ from }) => from)).toHaveLength(500);
    expect(texts.flatMap(({ to }) => to)).toHaveLength(400);
  });
});
