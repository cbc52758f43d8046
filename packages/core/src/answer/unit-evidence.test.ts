import { describe, expect, test } from 'vitest';
import { analyserFor } from '../text/analyse.js';
import type { Concept } from './question-vector.js';
import { scoreUnits } from './unit-evidence.js';
import { unitsOf } from './units.js';

const analyser = analyserFor('en');

/** Scores of a text's sentences, every word of the question weighing the same. */
function scores(question: string, text: string, headings = ''): number[] {
  const concepts = [...new Set(analyser.terms(question))].map((term): Concept => ({
    term,
    isStopWord: analyser.isStopWord(term),
    isKnown: true,
    weight: 1,
    matches: new Map([[term, 1]]),
  }));
  const passage = { id: '', url: '', anchor: '', headingPath: [], title: '', locale: 'en', text };
  return scoreUnits(unitsOf(passage, analyser), analyser.terms(headings), concepts);
}

const best = (found: number[]) => found.indexOf(Math.max(...found));

describe('scoreUnits', () => {
  test('what the whole passage is about tells its sentences apart the least', () => {
    const canada =
      'Canada is a large country. Canada has long winters. Canada left the empire. Its ten provinces differ. Canada trades.';
    expect(best(scores('Canada provinces', canada))).toBe(3);
    const urdu =
      'کینیڈا بڑا ملک ہے۔ کینیڈا سرد ہے۔ کینیڈا آزاد ہوا۔ اس کے دس صوبے ہیں۔ کینیڈا تجارت کرتا ہے۔';
    expect(best(scores('کینیڈا صوبے', urdu))).toBe(3);
  });

  test('what was named before is still spoken of', () => {
    const [cats = 0, , otter = 0] = scores('otter eat fish', 'Cats eat fish. The otter swims. It eats fish.');
    expect(otter).toBeGreaterThan(cats);
    const [alone = 0] = scores('otter eat fish', 'It eats fish.');
    const [underHeading = 0] = scores('otter eat fish', 'It eats fish.', 'The otter');
    expect(underHeading).toBeGreaterThan(alone);
  });

  test('a sentence without any content word of the question gains nothing by what was named', () => {
    const [, better] = scores('What is an otter?', 'An otter swims. More is better.');
    expect(better).toBe(scores('What is?', 'An otter swims. More is better.')[1]);
    expect(scores('otter', 'An otter swims. Then rest.')[1]).toBe(0);
  });

  test('gives as many scores as units, also for questions that are nowhere', () => {
    expect(scores('zebra', 'One. Two.')).toEqual([0, 0]);
    expect(scores('zebra', '')).toEqual([]);
  });
});
