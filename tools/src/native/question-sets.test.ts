import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { QUESTIONS } from './evaluate-website.js';
import { nameOf, readQuestionSets } from './question-sets.js';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'question-sets-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

test('sets are read by name, with what is known of their questions', async () => {
  await writeFile(
    join(dir, 'native.ur.jsonl'),
    '{"_id":"1","locale":"ur","text":"چاے کیا ہے","gold":["/ur/tea/#what"],"misspelt":true}\n\n{"_id":"2","locale":"ur","text":"کافی؟","gold":[],"nearMiss":true}\n',
  );
  await writeFile(join(dir, 'README.md'), '# Sets');
  await writeFile(join(dir, 'scores.json'), '{}');
  const [set, ...others] = await readQuestionSets(dir);
  expect(others).toEqual([]);
  expect(set && nameOf(set)).toBe('native.ur');
  expect(set?.questions).toEqual([
    { _id: '1', locale: 'ur', text: 'چاے کیا ہے', gold: ['/ur/tea/#what'], misspelt: true, nearMiss: false },
    { _id: '2', locale: 'ur', text: 'کافی؟', gold: [], misspelt: false, nearMiss: true },
  ]);
});

test('a question whose reader’s language nobody knows is refused', async () => {
  await writeFile(join(dir, 'native.en.jsonl'), '{"_id":"1","text":"What?","gold":[]}');
  await expect(readQuestionSets(dir)).rejects.toThrow('native.en.jsonl: question 1 has no "locale".');
});

test('our own sets are large enough, and no question stands twice', async () => {
  const sets = await readQuestionSets(QUESTIONS);
  const sizes = Object.fromEntries(sets.map((set) => [nameOf(set), set.questions.length]));
  expect(sizes['native.ur']).toBeGreaterThanOrEqual(150);
  expect(sizes['native.roman']).toBeGreaterThanOrEqual(100);
  expect(sizes['native.en']).toBeGreaterThanOrEqual(150);
  const native = sets.filter(({ kind }) => kind === 'native-unanswerable');
  expect(native.reduce((sum, { questions }) => sum + questions.length, 0)).toBeGreaterThanOrEqual(100);
  const all = sets.flatMap(({ questions }) => questions);
  expect(new Set(all.map(({ _id }) => _id)).size).toBe(all.length);
  expect(new Set(all.map(({ text }) => text)).size).toBe(all.length);
});
