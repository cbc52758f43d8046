import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findJsonFault } from './json-fault.js';

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('findJsonFault', () => {
  it.each([
    ['', 1, 1],
    ['{"question": hello}', 1, 14],
    ['{"question": "سلام",}', 1, 21],
    ['{\n  "question": "x"\n  "locale": "ur"\n}', 3, 3],
    ["{'question': 1}", 1, 2],
    ['{"a": 1} x', 1, 10],
    ['[1, 2', 1, 6],
    ['[01]', 1, 3],
    ['"\u0001"', 1, 1],
    ['{"a" 1}', 1, 6],
    ['TRUE', 1, 1],
  ])('says where %j stops being JSON', (text, line, column) => {
    expect(findJsonFault(text)).toEqual({ line, column });
  });

  it('finds no fault exactly where JSON.parse finds none', () => {
    const pieces = fc
      .array(
        fc.constantFrom(
          '{',
          '}',
          '[',
          ']',
          ',',
          ':',
          '"a"',
          '"',
          '1',
          '-',
          '.5',
          'e3',
          'null',
          ' ',
          '\\',
          'ی',
        ),
      )
      .map((each) => each.join(''));
    const bent = fc
      .tuple(fc.json(), fc.nat(), fc.string({ maxLength: 2 }))
      .map(
        ([json, at, noise]) =>
          json.slice(0, at % (json.length + 1)) + noise + json.slice((at + 1) % (json.length + 1)),
      );
    fc.assert(
      fc.property(fc.oneof(fc.json(), pieces, bent), (text) => {
        expect(findJsonFault(text) === undefined).toBe(parses(text));
      }),
      { numRuns: 3000 },
    );
  });

  it('reads deep nesting without running out of stack', () => {
    expect(findJsonFault('['.repeat(60_000))).toEqual({ line: 1, column: 60_001 });
  });
});
