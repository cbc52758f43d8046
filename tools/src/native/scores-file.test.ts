import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readScores, writeScores } from './scores-file.js';

let file: string;
beforeEach(async () => {
  file = join(await mkdtemp(join(tmpdir(), 'scores-')), 'scores.json');
});
afterEach(() => rm(join(file, '..'), { recursive: true, force: true }));

test('scores are kept to four digits', async () => {
  await writeScores(file, { 'translated/native.ur/unanswerable': { questions: 3, refused: 2 / 3 } });
  expect(await readScores(file)).toEqual({
    'translated/native.ur/unanswerable': { questions: 3, refused: 0.6667 },
  });
  expect((await readFile(file, 'utf8')).endsWith('}\n')).toBe(true);
});

test('a file that is not there says how to write it', async () => {
  await expect(readScores(file)).rejects.toThrow('Write it with --update.');
});
