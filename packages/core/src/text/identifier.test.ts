import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { identifierWords } from './identifier.js';

const words = (identifier: string) => identifierWords(identifier, 'contraction').map(({ word }) => word);

describe('identifierWords', () => {
  test.each([
    ['word', 'word'],
    ['Word', 'word'],
    ['docusaurus.config.js', 'docusaurus.config.js docusaurus config js'],
    ['my_var', 'my_var my var'],
    ['flag-name', 'flagname flag name'],
    ['e-mail', 'email e mail'],
    ['GPT-4', 'gpt4 gpt 4'],
    ['2024-01-15', '2024-01-15 2024 01 15'],
    ['scope/pkg', 'scope/pkg scope pkg'],
    ['node:fs', 'node:fs node fs'],
    ['std::vector', 'std::vector std vector'],
    ['user@example.org', 'user@example.org user example org'],
    ['3.10.2', '3.10.2 3 10 2'],
    ['v3.10.2', '3.10.2 3 10 2'],
    ['v2', 'v2'],
    ['۳۔۵', '3.5 3 5'],
    ['1,000', '1000'],
    ['1,00,000.50', '100000.50 100000 50'],
    ['C++', 'c++ c'],
    ['C#', 'c# c'],
    ['.NET', '.net net'],
    ['ASP.NET', 'asp.net asp net'],
  ])('%s gives %s', (identifier, expected) => {
    expect(words(identifier).join(' ')).toBe(expected);
  });

  test.each([
    ['useState', 'usestate use state'],
    ['XMLHttpRequest', 'xmlhttprequest xml http request'],
    ['getURL', 'geturl get url'],
    ['MP3Player', 'mp3player mp3 player'],
    ['React.useEffect', 'react.useeffect react useeffect use effect'],
    ['APIs', 'apis'],
    ['IoT', 'iot'],
    ['iPhone', 'iphone'],
    ['ESP32', 'esp32'],
  ])('%s gives %s: camel case is cut into words of two letters or more', (identifier, expected) => {
    expect(words(identifier).join(' ')).toBe(expected);
  });

  test.each([
    ["don't", 'dont'],
    ['don’t', 'dont'],
    ["site's", 'site'],
    ["useState's", 'usestate use state'],
    ["O'Reilly", 'oreilly'],
  ])('%s gives %s: the apostrophe of an English word', (identifier, expected) => {
    expect(words(identifier).join(' ')).toBe(expected);
  });

  test("cuts at the apostrophe of other languages: l'eau is found as eau", () => {
    expect(identifierWords("l'eau", 'cut')).toEqual([
      { word: 'leau', start: 0, end: 5 },
      { word: 'l', start: 0, end: 1 },
      { word: 'eau', start: 2, end: 5 },
    ]);
  });

  test('says where each word stands', () => {
    expect(identifierWords('v3.10', 'contraction')).toEqual([
      { word: '3.10', start: 1, end: 5 },
      { word: '3', start: 1, end: 2 },
      { word: '10', start: 3, end: 5 },
    ]);
    expect(identifierWords('a.useState', 'contraction').slice(2)).toEqual([
      { word: 'usestate', start: 2, end: 10 },
      { word: 'use', start: 2, end: 5 },
      { word: 'state', start: 5, end: 10 },
    ]);
  });

  test('keeps no whole of a long address, only its parts', () => {
    const url = `https://example.org/${'docs/'.repeat(20)}intro`;
    expect(words(url).slice(0, 3)).toEqual(['https', 'example', 'org']);
    expect(words(url)).not.toContain(url);
  });

  test('gives words that lie inside the identifier, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('contraction', 'cut'),
        (text, apostrophe) => {
          for (const { word, start, end } of identifierWords(text, apostrophe)) {
            expect(word).not.toBe('');
            expect(0 <= start && start < end && end <= text.length).toBe(true);
          }
        },
      ),
    );
  });
});
