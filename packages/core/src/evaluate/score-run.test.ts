import { describe, expect, test } from 'vitest';
import { formatScores } from './format-scores.js';
import { rankedUrls } from './ranked-urls.js';
import { parseCorpus, parseQueries } from './read-queries.js';
import { scoreRun } from './score-run.js';

const query = (gold: string[]) => ({ _id: 'q', text: '?', gold });

describe('scoreRun', () => {
  test('a perfect run scores one everywhere', () => {
    expect(scoreRun([{ query: query(['a']), ranked: ['a', 'b'], answered: true }])).toEqual({
      queries: 1,
      ndcgAt10: 1,
      recallAt1: 1,
      recallAt5: 1,
      recallAt10: 1,
      mrrAt10: 1,
      answeredShare: 1,
    });
  });

  test('gold in third place, by hand', () => {
    const scores = scoreRun([{ query: query(['c']), ranked: ['a', 'b', 'c'], answered: false }]);
    expect(scores.ndcgAt10).toBeCloseTo(1 / Math.log2(4), 12);
    expect(scores).toMatchObject({ recallAt1: 0, recallAt5: 1, mrrAt10: 1 / 3, answeredShare: 0 });
  });

  test('two golds of which one is found second, by hand', () => {
    const scores = scoreRun([{ query: query(['x', 'y']), ranked: ['a', 'x'], answered: true }]);
    expect(scores.ndcgAt10).toBeCloseTo(1 / Math.log2(3) / (1 + 1 / Math.log2(3)), 12);
  });

  test('gold beyond the tenth place counts for nothing', () => {
    const ranked = [...'abcdefghij', 'gold'];
    expect(scoreRun([{ query: query(['gold']), ranked, answered: true }])).toMatchObject({
      ndcgAt10: 0,
      recallAt10: 0,
      mrrAt10: 0,
    });
  });

  test('quotes are scored where a question has answers', () => {
    const row = { query: query(['a']), ranked: ['a'], answered: true };
    const scores = scoreRun([{ ...row, quoted: true }, { ...row, quoted: false }, row]);
    expect(scores.quotedShare).toBe(0.5);
    expect(scoreRun([row])).not.toHaveProperty('quotedShare');
    expect(formatScores([{ name: 'x', scores }])).toMatch(/ quoted\n.* 50\.0 %$/);
    expect(formatScores([{ name: 'x', scores: scoreRun([row]) }])).not.toContain('quoted');
  });

  test('abstaining is right only where there is no gold', () => {
    const scores = scoreRun([
      { query: query([]), ranked: [], answered: false },
      { query: query([]), ranked: ['a'], answered: true },
      { query: query(['a']), ranked: ['a'], answered: false },
    ]);
    expect(scores.abstention).toEqual({ queries: 2, precision: 0.5, recall: 0.5 });
  });
});

describe('files', () => {
  test('questions in both languages are read, with one gold, several or none', () => {
    const text = [
      '{"_id":1,"text":"What?","gold":"a"}',
      '',
      '{"_id":"2","text":"کیا؟","locale":"ur","gold":["a","b"],"answers":[5]}',
      '{"_id":"3","text":"?","gold":[]}',
    ].join('\n');
    expect(parseQueries(text, 'q.jsonl')).toEqual([
      { _id: '1', text: 'What?', gold: ['a'] },
      { _id: '2', text: 'کیا؟', locale: 'ur', gold: ['a', 'b'], answers: ['5'] },
      { _id: '3', text: '?', gold: [] },
    ]);
  });

  test.each([
    ['{"_id":"1","text":"?"}', 'q.jsonl:1: "gold" is undefined'],
    ['{"_id":"1","gold":[]}', 'q.jsonl:1: "text" is undefined'],
    ['\nnot json', 'q.jsonl:2 is not JSON: not json'],
    ['[1]', 'q.jsonl:1 is not a JSON object'],
  ])('%j is refused with its place', (text, message) => {
    expect(() => parseQueries(text, 'q.jsonl')).toThrow(
      expect.objectContaining({
        code: 'FILE_INVALID',
        message: expect.stringContaining(message) as string,
      }) as Error,
    );
  });

  test('a corpus is read', () => {
    expect(parseCorpus('{"_id":"1","title":"ت","text":"متن","locale":"ur"}', 'c.jsonl')).toEqual([
      { _id: '1', title: 'ت', text: 'متن', locale: 'ur' },
    ]);
  });
});

test('a page stands once, a folded one behind the one it repeats', () => {
  const found = (url: string, ...duplicates: string[]) => ({
    chunk: { url },
    duplicates: duplicates.map((each) => ({ url: each })),
  });
  expect(rankedUrls([found('/a', '/b'), found('/c'), found('/a')])).toEqual(['/a', '/b', '/c']);
});

test('scores line up under their headings', () => {
  const scores = scoreRun([{ query: query(['a']), ranked: ['a'], answered: true }]);
  const [header, row] = formatScores([{ name: 'ur', scores }]).split('\n');
  expect(row?.length).toBe(header?.length);
  expect(row).toContain('1.000');
  expect(row).toContain('100.0 %');
});
