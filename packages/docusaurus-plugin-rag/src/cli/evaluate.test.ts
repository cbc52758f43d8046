import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { teaSite, writeTeaIndexes } from '../testing/tea-index.js';
import { evaluate } from './evaluate.js';

let outDir: string;
let file: string;

beforeAll(async () => {
  outDir = mkdtempSync(join(tmpdir(), 'evaluate-'));
  file = join(outDir, 'queries.jsonl');
  await writeTeaIndexes(outDir);
});

afterAll(() => rmSync(outDir, { recursive: true, force: true }));

const write = (...rows: unknown[]): void =>
  writeFileSync(file, rows.map((row) => JSON.stringify(row)).join('\n'));

const run = async (locale?: string) =>
  JSON.parse(await evaluate(teaSite(outDir), { file, locale, json: true })) as Record<
    string,
    { queries: number; recallAt1: number }
  >;

describe('evaluate', () => {
  it('scores pages by their paths, whatever their trailing slash or anchor', async () => {
    write(
      { _id: 1, text: 'How long does green tea steep?', gold: ['/sub/docs/brewing/'] },
      { _id: 2, text: 'Where is tea stored?', gold: '/sub/docs/storing#top' },
      { _id: 3, text: 'When is Darjeeling harvested?', gold: ['/sub/docs/elsewhere', '/sub/docs/storing'] },
      { _id: 4, text: 'Who discovered radium?', gold: [] },
    );
    const scores = await run();
    expect(scores).toMatchObject({ en: { queries: 3, abstention: { queries: 1, recall: 1 } } });
    expect(scores['en']?.recallAt1).toBeCloseTo(2 / 3);
  });

  it('asks each question in its own locale', async () => {
    write(
      { _id: 1, locale: 'en', text: 'How long does green tea steep?', gold: '/sub/docs/brewing' },
      { _id: 2, text: 'سبز چائے کتنے منٹ دم پر رہتی ہے؟', gold: '/sub/ur/docs/brewing' },
    );
    expect(await run('ur')).toMatchObject({
      en: { queries: 1, recallAt1: 1 },
      ur: { queries: 1, recallAt1: 1 },
    });
    expect(await evaluate(teaSite(outDir), { file, locale: 'ur' })).toMatch(
      /^ +questions .*\nen +1 +1\.000.*\nur +1 +1\.000/,
    );
  });

  it('asks as the chat does: in any letters, with errors, and of the other languages’ pages', async () => {
    write(
      {
        _id: 1,
        locale: 'ur',
        text: 'sabz chai kitne minute dam par rehti hai',
        gold: '/sub/ur/docs/brewing',
      },
      { _id: 2, locale: 'ur', text: 'When is Darjeeling harvested?', gold: '/sub/docs/harvest' },
      { _id: 3, locale: 'en', text: 'پیالی کس چیز سے بنتی ہے؟', gold: '/sub/ur/docs/cups' },
      { _id: 4, locale: 'en', text: 'When is Darjeelng harvestd?', gold: '/sub/docs/harvest' },
    );
    expect(await run()).toMatchObject({
      en: { recallAt1: 1, answeredShare: 1 },
      ur: { recallAt1: 1, answeredShare: 1 },
    });
  });

  it('counts a page in whatever language it is found, for its translation is cited', async () => {
    write({ _id: 1, locale: 'ur', text: 'How long does black tea steep?', gold: '/sub/ur/docs/brewing' });
    expect(await run()).toMatchObject({ ur: { recallAt1: 1 } });
  });

  it('tells how often a quote holds the answer, where answers are given', async () => {
    const gold = '/sub/docs/brewing';
    write(
      { _id: 1, text: 'How long does green tea steep?', gold, answers: ['two minutes'] },
      { _id: 2, text: 'How long does black tea steep?', gold, answers: ['an hour', 'a day'] },
      { _id: 3, text: '؟', gold, answers: ['two minutes'] },
    );
    expect((await run())['en']).toHaveProperty('quotedShare', 1 / 3);
    expect(await evaluate(teaSite(outDir), { file })).toMatch(/ quoted\n.* 33\.3 %$/);
  });

  it('tells how far it is, where many questions are asked', async () => {
    const rows = (count: number) =>
      Array.from({ length: count }, (_, i) => ({ _id: i, text: 'tea?', gold: [] }));
    const lines: string[] = [];
    const say = (line: string) => void lines.push(line);
    write(...rows(20));
    await evaluate(teaSite(outDir), { file, say });
    expect(lines).toEqual([]);
    write(...rows(300));
    await evaluate(teaSite(outDir), { file, say });
    expect(lines).toHaveLength(9);
    expect(lines[0]).toBe('Asked 10 % of 300 questions.');
  });

  it('counts a question that holds no word as abstained from', async () => {
    write({ _id: 1, text: '؟؟؟', gold: [] }, { _id: 2, text: '🍵', gold: '/sub/docs/brewing' });
    expect(await run()).toMatchObject({ en: { recallAt1: 0, answeredShare: 0, abstention: { recall: 1 } } });
  });

  it('names the file and the line that cannot be used', async () => {
    writeFileSync(file, '{"_id":1,"text":"a","gold":[]}\n{bad');
    await expect(run()).rejects.toMatchObject({
      code: 'FILE_INVALID',
      message: `${file}:2 is not JSON: {bad`,
    });
    writeFileSync(file, '\n');
    await expect(run()).rejects.toMatchObject({
      code: 'FILE_INVALID',
      message: `${file} holds no question.`,
    });
  });

  it('says that a file is missing', async () => {
    await expect(evaluate(teaSite(outDir), { file: join(outDir, 'missing.jsonl') })).rejects.toMatchObject({
      code: 'FILE_INVALID',
      message: expect.stringContaining('missing.jsonl could not be read') as string,
    });
  });

  it('refuses a locale the site does not have', async () => {
    write({ _id: 1, locale: 'fr', text: 'thé', gold: [] });
    await expect(run()).rejects.toMatchObject({ code: 'OPTION_INVALID' });
  });
});
