import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EvaluationBuild } from '../native/evaluate-website.js';
import { goldIn } from '../native/gold.js';
import { buildOf, questionOf, smallSite } from '../native/testing/small-site.js';
import { openSystems, type Systems } from './systems.js';

let build: EvaluationBuild;
let systems: Systems;
beforeAll(async () => {
  build = await buildOf(smallSite());
  systems = await openSystems(build);
});
afterAll(() => systems.close());

const ENGLISH = questionOf({ text: 'swallows sleep', gold: ['/docs/swallow/#sleep'] });
const URDU = questionOf({ text: 'سبز چائے', locale: 'ur', gold: ['/ur/docs/tea/#steeping'] });

describe.each(['product', 'told', 'bm25', 'minisearch', 'pagefind'] as const)('%s', (name) => {
  test.each([ENGLISH, URDU])('finds the page for “$text”', async (question) => {
    const gold = goldIn(build.site, question);
    const { ranked } = await systems.asks[name](question, gold);
    expect(ranked[0]?.chunk.url).toBe(question.gold[0]?.split('#')[0]);
  });

  test('finds nothing for a word that no page has', async () => {
    const question = questionOf({ text: 'xylophone' });
    const { ranked, answered } = await systems.asks[name](question, goldIn(build.site, question));
    expect([ranked, answered]).toEqual([[], false]);
  });
});

test('Pagefind wants all words of a question that it knows', async () => {
  const question = questionOf({ text: 'Where do swallows drink black tea?' });
  const { ranked } = await systems.asks.pagefind(question, goldIn(build.site, question));
  expect(ranked).toEqual([]);
});

test('a search that is told looks in the language it is told', async () => {
  const told = { paths: [], direction: 'other', locale: 'en' } as const;
  for (const name of ['told', 'bm25', 'minisearch', 'pagefind'] as const) {
    const { ranked } = await systems.asks[name]({ text: 'lamp', locale: 'ur' }, { ...told, paths: [] });
    expect(ranked[0]?.chunk.url, name).toBe('/docs/battery/');
  }
});

test('the bytes of Pagefind’s index are told for each language', () => {
  expect([...systems.pagefindBytes.keys()]).toEqual(['en', 'ur']);
  for (const bytes of systems.pagefindBytes.values()) expect(bytes).toBeGreaterThan(100);
});
