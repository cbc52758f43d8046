import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { teaSite, writeTeaIndexes } from '../testing/tea-index.js';
import { formatAge, status } from './status.js';

let outDir: string;

beforeEach(async () => {
  outDir = mkdtempSync(join(tmpdir(), 'status-'));
  await writeTeaIndexes(outDir);
});

afterEach(() => rmSync(outDir, { recursive: true, force: true }));

describe('status', () => {
  it('describes the index of every locale', async () => {
    const { createdAt, releaseId } = JSON.parse(readFileSync(join(outDir, 'rag/current.json'), 'utf8')) as {
      createdAt: string;
      releaseId: string;
    };
    const text = await status(teaSite(outDir), new Date(Date.parse(createdAt) + 3 * 3_600_000));
    const [en = '', ur = ''] = text.split('\n\n');
    expect(en.split('\n')).toEqual([
      `en  ${join(outDir, 'rag')}`,
      `  release   ${releaseId}`,
      `  built     3 hours ago, ${createdAt}`,
      '  pages     3',
      '  sections  4',
      '  chunks    4',
      expect.stringMatching(/^ {2}terms {5}\d+$/),
      expect.stringMatching(/^ {2}size {6}\d+ kB$/),
      '  versions  1.0 (latest)',
      expect.stringMatching(/^ {2}analyser {2}\S+$/),
      expect.stringMatching(/^ {2}format {4}\S+$/),
      '  answering calibrated on 90 questions of its own (97 % answered) and 48 of other fields (96 % refused); needs a signal of 0.43',
    ]);
    expect(ur).toContain(`ur  ${join(outDir, 'ur/rag')}`);
    expect(ur).not.toContain('versions');
    expect(ur).toContain('  answering not calibrated');
  });

  it('says what is wrong with one locale beside the others', async () => {
    writeFileSync(join(outDir, 'ur/rag/current.json'), '{"format":"0","manifest":"x"}');
    const text = await status(teaSite(outDir));
    expect(text).toContain('  pages     3');
    expect(text).toContain('The index has format "0"');
  });

  it('fails when no locale has an index', async () => {
    await expect(status(teaSite(join(outDir, 'nowhere')))).rejects.toMatchObject({ code: 'INDEX_NOT_FOUND' });
  });
});

it.each([
  [0, 'less than a minute'],
  [61_000, '1 minute'],
  [7_200_000, '2 hours'],
  [90_000_000, '1 day'],
])('formats an age of %d ms as %s', (ageMs, text) => {
  expect(formatAge(ageMs)).toBe(text);
});
