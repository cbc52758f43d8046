import { describe, expect, test } from 'vitest';
import { analyserFor } from '../text/analyse.js';
import { askedNumber } from './asked-number.js';
import type { Concept } from './question-vector.js';

const { terms, isStopWord } = analyserFor('ur');

/** Whether texts hold the number that a question asks for; undefined where it asks for none. */
function askFor(question: string, ...texts: string[]): boolean[] | undefined {
  const concepts = terms(question).map((term): Concept => ({
    term,
    isStopWord: isStopWord(term),
    isKnown: true,
    weight: 1,
    matches: new Map([[term, 1]]),
  }));
  const holdsNumber = askedNumber(concepts);
  return holdsNumber && texts.map((text) => holdsNumber(terms(text)));
}

describe('askedNumber', () => {
  test.each([
    ['When was the bridge built?', 'It was built in 1932.', 'It was built of steel.'],
    ['How many legs does a spider have?', 'It has eight legs.', 'Its legs are thin.'],
    ['How long is the river?', 'It is 900 kilometres long.', 'It is very long.'],
    ['In which year did it rain?', 'In 1990 it rained.', 'It rained all day.'],
    ['پل کب بنا؟', 'پل ۱۹۳۲ء میں بنا۔', 'پل لوہے کا بنا۔'],
    ['مکڑی کی کتنی ٹانگیں ہوتی ہیں؟', 'اس کی آٹھ ٹانگیں ہوتی ہیں۔', 'اس کی ٹانگیں پتلی ہوتی ہیں۔'],
    ['بارش کس سال ہوئی؟', 'بارش 1990ء میں ہوئی۔', 'بارش دن بھر ہوئی۔'],
  ])('%s', (question, answering, other) => {
    expect(askFor(question, answering, other)).toEqual([true, false]);
  });

  test('a number of the question is none of the answer', () => {
    expect(askFor('How many plants grew in 2020?', 'Plants grew in 2020.', 'In 2020 grew 300.')).toEqual([
      false,
      true,
    ]);
  });

  test.each(['Who built the bridge?', 'How does it work?', 'What is a bridge?', 'پل کس نے بنایا؟'])(
    '%s asks for none',
    (question) => {
      expect(askFor(question, '5')).toBeUndefined();
    },
  );
});
