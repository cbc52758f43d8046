import type { BytesRow } from '../bench/bytes-section.js';
import type { QueryRow } from '../bench/query-section.js';
import type { AnswerParts } from '../native/ask-site.js';
import type { BuildName } from '../native/evaluate-website.js';
import type { ScoreTable } from '../native/scores.js';
import type { Budgets, Sizes } from '../size-report.js';
import type { SystemName } from './systems.js';

/** A set as the report describes it. */
export interface SetFigures {
  kind: string;
  script: string;
  questions: number;
  misspelt: number;
  nearMisses: number;
}

/** A page that exists in one language only in the evaluation build. */
export interface KeptPage {
  /** The language it is kept in. */
  locale: string;
  /** Path in the default locale, and its titles by locale. */
  path: string;
  titles: Record<string, string>;
}

/** What of answering was switched off; `none` for nothing. */
export type Ablation = 'none' | keyof AnswerParts;

/** Scores of a way of searching on a server, in both builds. */
export interface ServerScores {
  model: string;
  scores: ScoreTable;
}

export interface IndexSize {
  locale: string;
  pages: number;
  chunks: number;
  /** All files of the release, as stored. */
  bytes: number;
  /** Those of them that translate questions in other languages. */
  translationBytes: number;
  miniSearchBytes: number;
  pagefindBytes: number;
}

/** Bytes for a first answer to the questions of one script. */
export interface FirstAnswer extends BytesRow {
  build: BuildName;
  script: string;
  direction: 'own' | 'other';
}

/** Processor time of a question against MiniSearch's in the same run. */
export interface WebsiteSpeed {
  script: string;
  cpuMs: number;
  miniSearchCpuMs: number;
}

/** Everything the report says, measured. */
export interface ReportFigures {
  versions: { miniSearch: string; pagefind: string };
  sets: SetFigures[];
  keptPages: KeptPage[];
  /** Of each build, all its questions by all systems: keys as in `ScoreTable`. */
  systems: Record<SystemName, ScoreTable>;
  /** Of the native questions, in both builds. */
  ablations: Record<Ablation, ScoreTable>;
  server: {
    /** Questions asked, and those to which the browser and the server gave the same ten passages and the same outcome. */
    asked: number;
    same: number;
    words: ServerScores;
    double: ServerScores;
    /** Absent without a key. */
    real?: ServerScores;
  };
  sizes: IndexSize[];
  bundles: { sizes: Sizes; budgets: Budgets };
  firstAnswers: FirstAnswer[];
  speed: { website: WebsiteSpeed[]; madeUp: QueryRow[] };
}
