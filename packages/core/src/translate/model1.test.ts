import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { trainModel1 } from './model1.js';

const parallel = (...pairs: [from: string, to: string][]) =>
  pairs.map(([from, to]) => ({ from: from.split(' '), to: to.split(' ') }));

const FARM = parallel(
  ['the robot gives water to the plants', 'روبوٹ پودوں کو پانی دیتا ہے'],
  ['the robot sleeps', 'روبوٹ سوتا ہے'],
  ['the plants need water', 'پودوں کو پانی چاہیے'],
  ['the plants sleep', 'پودوں کو نیند ہے'],
  ['the robot', 'روبوٹ'],
  ['water', 'پانی'],
);

const best = (translations: { term: string }[] | undefined) => translations?.[0]?.term;

describe('trainModel1', () => {
  test('words that come and go together translate each other, both ways', () => {
    const { forward, backward } = trainModel1(FARM);
    expect(best(forward.get('robot'))).toBe('روبوٹ');
    expect(best(forward.get('water'))).toBe('پانی');
    expect(best(backward.get('پانی'))).toBe('water');
    expect(best(backward.get('روبوٹ'))).toBe('robot');
  });

  test('any two languages will do', () => {
    const { forward } = trainModel1(
      parallel(
        ['das haus', 'la maison'],
        ['das buch', 'le livre'],
        ['ein haus', 'une maison'],
        ['ein buch', 'un livre'],
      ),
    );
    expect(best(forward.get('haus'))).toBe('maison');
    expect(best(forward.get('buch'))).toBe('livre');
  });

  test('of words that always stand together, the places decide', () => {
    const { forward } = trainModel1(parallel(['red house', 'سرخ گھر'], ['red house', 'سرخ گھر']));
    expect(best(forward.get('red'))).toBe('سرخ');
    expect(best(forward.get('house'))).toBe('گھر');
  });

  test('the same texts give the same model, to the last digit', () => {
    expect(trainModel1(FARM)).toEqual(trainModel1(structuredClone(FARM)));
  });

  test('of no texts, and of empty ones, nothing is learnt', () => {
    const empty = { forward: new Map(), backward: new Map() };
    expect(trainModel1([])).toEqual(empty);
    expect(trainModel1([{ from: [], to: [] }])).toEqual(empty);
    expect(trainModel1([{ from: ['robot'], to: [] }])).toEqual(empty);
  });

  test('it tells how far it is', () => {
    const iterations: number[] = [];
    trainModel1(FARM, { onProgress: ({ iteration }) => iterations.push(iteration) });
    expect(iterations).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('whatever the texts, probabilities are probabilities, best first', () => {
    const terms = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'پ', 'ت'), { maxLength: 8 });
    fc.assert(
      fc.property(fc.array(fc.record({ from: terms, to: terms }), { maxLength: 8 }), (texts) => {
        const { forward, backward } = trainModel1(texts);
        for (const translations of [...forward.values(), ...backward.values()]) {
          const probabilities = translations.map(({ probability }) => probability);
          expect(probabilities).toEqual(probabilities.toSorted((a, b) => b - a));
          expect(Math.min(...probabilities)).toBeGreaterThan(0);
          expect(probabilities.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(1 + 1e-9);
        }
      }),
    );
  });
});
