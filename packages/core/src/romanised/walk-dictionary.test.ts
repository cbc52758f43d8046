import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createDictionary, walkDictionary } from './walk-dictionary.js';

/** Words within a Levenshtein distance of another, by a walk. */
function near(words: string[], wanted: string, bound: number): string[] {
  const width = wanted.length + 1;
  const rows = [Array.from({ length: width }, (_, i) => i)];
  const found: string[] = [];
  walkDictionary(createDictionary(words), {
    bound: () => bound,
    extend(letter, depth) {
      const above = rows[depth] ?? [];
      const row = [depth + 1];
      for (let i = 1; i < width; i += 1) {
        const wrong = wanted[i - 1] === letter ? 0 : 1;
        row.push(Math.min((above[i] ?? 0) + 1, (row[i - 1] ?? 0) + 1, (above[i - 1] ?? 0) + wrong));
      }
      rows[depth + 1] = row;
      return Math.min(...row);
    },
    arrive(word) {
      if ((rows[word.length]?.[width - 1] ?? Infinity) <= bound) found.push(word);
    },
  });
  return found;
}

function distance(left: string, right: string): number {
  let above = Array.from({ length: right.length + 1 }, (_, i) => i);
  for (const [i, letter] of [...left].entries()) {
    const row = [i + 1];
    for (const [j, other] of [...right].entries()) {
      row.push(
        Math.min((above[j + 1] ?? 0) + 1, (row[j] ?? 0) + 1, (above[j] ?? 0) + Number(letter !== other)),
      );
    }
    above = row;
  }
  return above[right.length] ?? 0;
}

test('a walk finds the words that comparing each of them finds', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'ت', 'ے'), maxLength: 6 });
  fc.assert(
    fc.property(fc.uniqueArray(word), word, fc.integer({ min: 0, max: 3 }), (words, wanted, bound) => {
      const sorted = words.sort();
      expect(near(sorted, wanted, bound)).toEqual(sorted.filter((each) => distance(each, wanted) <= bound));
    }),
  );
});

test('words that begin alike are passed over together', () => {
  const compared: string[] = [];
  walkDictionary(createDictionary(['cab', 'cabin', 'cat', 'dog', 'dot']), {
    bound: () => 0,
    extend(letter, depth) {
      compared.push(`${depth}${letter}`);
      return letter === 'd' || depth > 0 ? 0 : 1;
    },
    arrive: () => {},
  });
  expect(compared).toEqual(['0c', '0d', '1o', '2g', '2t']);
});
