import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { teaSite, writeTeaIndexes } from '../testing/tea-index.js';
import { ask, formatAnswer } from './ask.js';

let outDir: string;

beforeAll(async () => {
  outDir = mkdtempSync(join(tmpdir(), 'ask-'));
  await writeTeaIndexes(outDir);
});

afterAll(() => rmSync(outDir, { recursive: true, force: true }));

describe('ask', () => {
  it('answers in the words of the page, with a link to the heading', async () => {
    const answer = await ask(teaSite(outDir), { question: 'Green tea steeps for how many minutes?' });
    expect(answer).toContain('Green tea steeps for two minutes. [1]');
    expect(answer).toContain('[1] Brewing tea › Steeping\n    /sub/docs/brewing#steeping');
  });

  it('answers in Urdu', async () => {
    const answer = await ask(teaSite(outDir), { question: 'سبز چائے کتنے منٹ دم پر رہتی ہے؟', locale: 'ur' });
    expect(answer).toContain('سبز چائے دو منٹ دم پر رہتی ہے۔ [1]');
    expect(answer).toContain('/sub/ur/docs/brewing#steeping');
  });

  it('says when the answer comes from pages of the default locale', async () => {
    const answer = await ask(teaSite(outDir), { question: 'When is Darjeeling harvested?', locale: 'ur' });
    expect(answer).toContain('Darjeeling is harvested from March to November. [1]');
    expect(answer).toContain('(From pages in "en".)');
  });

  it('says when the pages hold no answer', async () => {
    expect(await ask(teaSite(outDir), { question: 'Who discovered radium?' })).toContain(
      'The pages do not hold an answer.',
    );
  });

  it.each(['', '؟!', '🍵'])(
    'refuses the question %j, in which there is nothing to search for',
    async (question) => {
      await expect(ask(teaSite(outDir), { question })).rejects.toMatchObject({ code: 'QUESTION_EMPTY' });
    },
  );

  it('refuses a question beyond the limit', async () => {
    await expect(ask(teaSite(outDir), { question: 'tea '.repeat(2500) })).rejects.toMatchObject({
      code: 'QUESTION_TOO_LONG',
    });
  });
});

describe('formatAnswer', () => {
  it('shows prose of a model as well as quotes', () => {
    expect(
      formatAnswer([
        {
          type: 'sources',
          sources: [{ number: 1, chunkId: 'c', url: '/a#b', title: 'A', headingPath: ['B'], locale: 'en' }],
        },
        { type: 'text', delta: 'Two ' },
        { type: 'text', delta: 'minutes [1].' },
        { type: 'finish', outcome: 'answered' },
      ]),
    ).toBe('Two minutes [1].\n\n[1] A › B\n    /a#b');
  });

  it('says that an index without pages has nothing to answer from', () => {
    expect(
      formatAnswer([
        { type: 'sources', sources: [] },
        { type: 'finish', outcome: 'nothing-to-search' },
      ]),
    ).toBe('The index holds no page yet.');
  });
});
