import { describe, expect, test } from 'vitest';
import type { Found } from './ask-site.js';
import { scoreFound, scoreRefused, type AskedQuestion } from './score-questions.js';
import { questionOf } from './testing/small-site.js';

/** @param places found, best first, as `page#anchor` */
function asked(
  gold: string[],
  places: string[],
  { answered = true, sources = [] }: { answered?: boolean; sources?: string[] } = {},
): AskedQuestion {
  const ranked = places.map((place): Found['ranked'][number] => {
    const [url = '', anchor = ''] = place.split('#');
    return { chunk: { url, anchor }, duplicates: [] };
  });
  return {
    question: questionOf({ text: '?', gold }),
    gold: { paths: gold, direction: 'own', locale: 'en' },
    found: { ranked, answered, sources: sources.map((url) => ({ url })) },
  };
}

describe('scoreFound', () => {
  test('a page is found by any of its sections, a section only by itself', () => {
    const scores = scoreFound([asked(['/tea#steeping'], ['/tea/#', '/swallow/#', '/tea/#steeping'])]);
    expect(scores).toMatchObject({
      pageRecallAt1: 1,
      pageNdcgAt10: 1,
      sectionRecallAt1: 0,
      sectionRecallAt5: 1,
    });
    expect(scores.sectionNdcgAt10).toBeCloseTo(1 / Math.log2(4), 12);
  });

  test('where a whole page answers, its first section found counts, and no second', () => {
    expect(scoreFound([asked(['/tea'], ['/tea/#one', '/tea/#two'])])).toMatchObject({
      sectionRecallAt1: 1,
      sectionNdcgAt10: 1,
    });
  });

  test('a folded passage counts behind the one that says the same', () => {
    const question = asked(['/ur/tea#steeping'], ['/ur/swallow/#sleep']);
    question.found.ranked[0]?.duplicates.push({ url: '/ur/tea/', anchor: 'steeping' });
    const scores = scoreFound([question]);
    expect(scores.pageNdcgAt10).toBeCloseTo(1 / Math.log2(3), 12);
    expect(scores.sectionNdcgAt10).toBeCloseTo(1 / Math.log2(3), 12);
  });

  test('an answer is right when a page that answers is among its sources', () => {
    const scores = scoreFound([
      asked(['/tea#steeping'], [], { sources: ['/tea/#origin'] }),
      asked(['/tea#steeping'], [], { sources: ['/swallow/#sleep'] }),
      asked(['/tea#steeping'], [], { sources: ['/tea/#steeping'], answered: false }),
      asked(['/tea#steeping'], [], { sources: [] }),
    ]);
    expect(scores).toMatchObject({ questions: 4, answered: 0.75, answeredRightly: 0.25 });
  });
});

test('refusals are counted', () => {
  const unanswerable = [asked([], [], { answered: false }), asked([], ['/tea/#'], { answered: true })];
  expect(scoreRefused(unanswerable)).toEqual({ questions: 2, refused: 0.5 });
});
