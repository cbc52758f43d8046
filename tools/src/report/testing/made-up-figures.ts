import type { FoundScores } from '../../native/score-questions.js';
import type { ScoreTable } from '../../native/scores.js';
import { ALL_ANSWER_PARTS } from '../../native/ask-site.js';
import type { Ablation, ReportFigures } from '../figures.js';

const found = (questions: number, score: number): FoundScores => ({
  questions,
  pageNdcgAt10: score,
  pageRecallAt1: score - 0.1,
  pageRecallAt5: score + 0.05,
  sectionNdcgAt10: score - 0.15,
  sectionRecallAt1: score - 0.2,
  sectionRecallAt5: score - 0.05,
  answered: 0.8,
  answeredRightly: 0.75,
});

const scores = (score: number): ScoreTable => ({
  'translated/native.en/own': found(3, score),
  'translated/native.en/misspelt': found(1, score),
  'translated/native.ur/own': found(4, score),
  'translated/native.roman/own': found(2, score),
  'one-language/native.en/own': found(2, score),
  'one-language/native.en/other': found(1, score),
  'one-language/native.ur/other': found(1, score),
  'translated/native-unanswerable.ur/unanswerable': { questions: 2, refused: 0.5 },
  'translated/native-unanswerable.ur/near-miss': { questions: 1, refused: 0 },
  'one-language/native-unanswerable.ur/unanswerable': { questions: 2, refused: 1 },
});

const LOADED = {
  answerable: true,
  questions: 3,
  medianRequests: 12,
  medianBytes: 21_000,
  p95Bytes: 25_000,
  maxBytes: 26_000,
  medianBytesByKind: { current: 1, manifest: 1, assets: 1, translations: 1, postings: 1, passages: 1 },
  miniSearchBytes: 50_000,
};
const SET = { misspelt: 0, nearMisses: 0 };

/** Figures of a report, as if measured. */
export function madeUpFigures(): ReportFigures {
  const names: Ablation[] = ['none', ...(Object.keys(ALL_ANSWER_PARTS) as Ablation[])];
  const ablations = Object.fromEntries(names.map((name) => [name, scores(0.7)])) as Record<
    Ablation,
    ScoreTable
  >;
  return {
    versions: { miniSearch: '7.2.0', pagefind: '1.5.2' },
    sets: [
      { ...SET, kind: 'native', script: 'en', questions: 3, misspelt: 1 },
      { ...SET, kind: 'native', script: 'ur', questions: 4 },
      { ...SET, kind: 'native', script: 'roman', questions: 2 },
      { ...SET, kind: 'native-unanswerable', script: 'ur', questions: 2, nearMisses: 1 },
    ],
    keptPages: [
      { locale: 'en', path: '/docs/book/tea/', titles: { en: 'Tea', ur: 'چائے' } },
      { locale: 'ur', path: '/docs/book/swallow/', titles: { en: 'The swallow', ur: 'ابابیل' } },
    ],
    systems: {
      product: scores(0.9),
      told: scores(0.85),
      bm25: scores(0.8),
      minisearch: scores(0.6),
      pagefind: scores(0.3),
    },
    ablations,
    server: {
      asked: 11,
      same: 11,
      words: { model: '', scores: scores(0.9) },
      double: { model: 'scripted-openai', scores: scores(0.5) },
    },
    sizes: ['en', 'ur'].map((locale) => ({
      locale,
      pages: 3,
      chunks: 4,
      bytes: 12_345,
      translationBytes: 2345,
      miniSearchBytes: 5432,
      pagefindBytes: 23_456,
    })),
    bundles: {
      sizes: { eager: 3500, panel: 30_000, answering: 20_000, styles: 5000, embed: 68_000 },
      budgets: {
        eager: { gzipBytes: 4000, what: '' },
        panel: { gzipBytes: 45_000, what: '' },
        answering: { gzipBytes: 30_000, what: '' },
        styles: { gzipBytes: 6000, what: '' },
        embed: { gzipBytes: 70_000, what: '' },
      },
    },
    firstAnswers: [
      { ...LOADED, locale: 'ur', build: 'translated', script: 'roman', direction: 'own' },
      { ...LOADED, locale: 'en', build: 'one-language', script: 'en', direction: 'other' },
    ],
    speed: {
      website: [{ script: 'ur', cpuMs: 3, miniSearchCpuMs: 2 }],
      madeUp: (['docusaurus-rag-core', 'MiniSearch'] as const).map((engine) => ({
        locale: 'en',
        chunks: 1000,
        engine,
        openMs: 1,
        queries: 100,
        medianMs: 1,
        p95Ms: 2,
        cpuMs: engine === 'MiniSearch' ? 4 : 1,
      })),
    },
  };
}
