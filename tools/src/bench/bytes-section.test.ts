import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { writeStaticIndex } from 'docusaurus-rag-core/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBuiltIndexes } from './built-indexes.js';
import { formatFirstAnswerBytes, measureFirstAnswerBytes, summarise } from './bytes-section.js';
import { kindOf } from './counting-loader.js';
import { loadFirstAnswer } from './first-answer.js';
import { createCorpus, SYNTHETIC_SITE } from './synthetic-corpus.js';
import { createVocabulary } from './vocabulary.js';

const SIZE = { chunkCount: 30, questionCount: 1 };
const en = createCorpus(createVocabulary('en', 2000), SIZE);
const ur = createCorpus(createVocabulary('ur', 2000), SIZE);
const [englishQuestion = ''] = en.questions;
const [urduQuestion = ''] = ur.questions;

/** Under a second of work; a busy machine takes longer. */
const TIMEOUT_MS = 30_000;

let siteDir: string;

beforeAll(async () => {
  siteDir = await mkdtemp(join(tmpdir(), 'bench-site-'));
  await writeStaticIndex(join(siteDir, 'build/rag'), { site: SYNTHETIC_SITE, ...en });
  await writeStaticIndex(join(siteDir, 'build/ur/rag'), { site: SYNTHETIC_SITE, ...ur });
});

afterAll(() => rm(siteDir, { recursive: true }));

describe('the indexes of a built site', () => {
  it('are found by their locales', async () => {
    const { dirs, defaultLocale } = await findBuiltIndexes(siteDir);
    expect(defaultLocale).toBe('en');
    expect(dirs).toEqual(
      new Map([
        ['en', join(siteDir, 'build/rag')],
        ['ur', join(siteDir, 'build/ur/rag')],
      ]),
    );
  });

  it('are missing before the site is built', async () => {
    await expect(findBuiltIndexes(join(siteDir, 'build'))).rejects.toMatchObject({
      code: 'INDEX_NOT_FOUND',
      message: expect.stringContaining('Build the site first') as string,
    });
  });
});

describe('what is loaded for a first answer', () => {
  it('is the pointer, the manifest, and the parts that the question needs, compressed', async () => {
    const indexes = await findBuiltIndexes(siteDir);
    const { requests, bytes } = await loadFirstAnswer(urduQuestion, 'ur', indexes);
    const pointer = await readFile(join(siteDir, 'build/ur/rag/current.json'));
    expect(bytes.current).toBe(gzipSync(pointer, { level: 9 }).length);
    const { translations, ...others } = bytes;
    expect(Object.values(others).every((count) => count > 0)).toBe(true);
    expect(translations).toBe(0);
    expect(requests).toBeGreaterThanOrEqual(5);
  });

  it('holds the default locale’s index too when the reader’s own does not answer', async () => {
    const indexes = await findBuiltIndexes(siteDir);
    const alone = await loadFirstAnswer(englishQuestion, 'en', indexes);
    const both = await loadFirstAnswer(englishQuestion, 'ur', indexes);
    expect(both.bytes.current).toBeGreaterThan(alone.bytes.current);
    expect(both.bytes.assets).toBeGreaterThan(alone.bytes.assets);
  });

  it('cannot be told for a locale the site does not have', async () => {
    const indexes = await findBuiltIndexes(siteDir);
    await expect(loadFirstAnswer('Qui ?', 'fr', indexes)).rejects.toThrow(
      'The site has no index of the locale "fr". It has: en, ur.',
    );
  });

  it(
    'is measured by locale, apart for questions without an answer',
    async () => {
      const file = join(siteDir, 'questions.jsonl');
      const lines = [
        { _id: 1, text: englishQuestion, gold: ['/docs/page-0/'] },
        { _id: 2, text: urduQuestion, locale: 'ur', gold: ['/docs/page-0/'] },
        { _id: 3, text: 'چاند کتنی دور ہے؟', locale: 'ur', gold: [] },
      ];
      await writeFile(file, lines.map((line) => JSON.stringify(line)).join('\n'));
      const rows = await measureFirstAnswerBytes(siteDir, [file], () => undefined);
      expect(rows.map(({ locale, answerable, questions }) => [locale, answerable, questions])).toEqual([
        ['en', true, 1],
        ['ur', true, 1],
        ['ur', false, 1],
      ]);
      for (const { miniSearchBytes } of rows) expect(miniSearchBytes).toBeGreaterThan(0);
      expect(formatFirstAnswerBytes(rows)).toMatch(/^ur +not held +1 /m);
    },
    TIMEOUT_MS,
  );

  it('is summed up over the kinds of files', () => {
    const bytes = { current: 1, manifest: 2, assets: 3, translations: 0, postings: 4, passages: 5 };
    const loads = [
      { requests: 5, bytes },
      { requests: 6, bytes: { ...bytes, postings: 14 } },
      { requests: 9, bytes: { ...bytes, postings: 104 } },
    ];
    expect(summarise(loads)).toEqual({
      questions: 3,
      medianRequests: 6,
      medianBytes: 25,
      p95Bytes: 115,
      maxBytes: 115,
      medianBytesByKind: { ...bytes, postings: 14 },
    });
  });
});

it('tells the files of an index by their paths', () => {
  expect(
    [
      'current.json',
      'r/ur/manifest.json',
      'r/ur/assets/1.bin',
      'r/ur/translations/4.bin',
      'r/ur/postings/2.bin',
      'r/ur/passages/3.bin',
    ].map(kindOf),
  ).toEqual(['current', 'manifest', 'assets', 'translations', 'postings', 'passages']);
  expect(() => kindOf('r/ur/vectors.f32')).toThrow('vectors.f32');
});
