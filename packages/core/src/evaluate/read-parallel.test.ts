import { describe, expect, test } from 'vitest';
import { parseParallel } from './read-parallel.js';

describe('parseParallel', () => {
  test('texts of two languages are read, in whatever order a line has them', () => {
    const text = '{"en":"Water","ur":"پانی"}\n\n{"ur":"باغ","en":"Garden","_id":"7","id":"7"}\n';
    expect(parseParallel(text, 'p.jsonl')).toEqual({
      locales: ['en', 'ur'],
      texts: [
        ['Water', 'پانی'],
        ['Garden', 'باغ'],
      ],
    });
  });

  test('any two languages will do', () => {
    expect(parseParallel('{"zh-Hant":"水","pt-BR":"água"}', 'p.jsonl')?.locales).toEqual([
      'pt-BR',
      'zh-Hant',
    ]);
    expect(parseParallel('{"id":"air","en":"water"}', 'p.jsonl')?.locales).toEqual(['en', 'id']);
  });

  test('an empty file holds nothing', () => {
    expect(parseParallel('\n', 'p.jsonl')).toBeUndefined();
  });

  test.each([
    ['{"en":"Water"}', 'p.jsonl:1 holds texts in en. Give two languages'],
    ['{"en":"a","ur":"b","de":"c"}', 'p.jsonl:1 holds texts in de and en and ur. Give two languages'],
    ['{"from":"a","to":5}', 'p.jsonl:1 holds texts in no language'],
    [
      '{"en":"a","ur":"b"}\n{"en":"a","de":"b"}',
      'p.jsonl:2 holds texts in en and de, the lines before it in en and ur',
    ],
    ['{"en":"a","ur":"b"}\n{"en":"a"}', 'p.jsonl:2 holds texts in en, the lines before it'],
    ['["a"]', 'p.jsonl:1 is not a JSON object'],
    ['water = پانی', 'p.jsonl:1 is not JSON'],
  ])('%j is refused with its place', (text, message) => {
    expect(() => parseParallel(text, 'p.jsonl')).toThrow(
      expect.objectContaining({
        code: 'FILE_INVALID',
        message: expect.stringContaining(message) as string,
      }) as Error,
    );
  });
});
