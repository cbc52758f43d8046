import type { Part } from '../size-report.js';
import type { Ablation } from './figures.js';
import type { SystemName } from './systems.js';

/** Languages and scripts the questions are typed in. */
export type Script = 'en' | 'ur' | 'roman';

/** Numbers that stand in sentences, ready to be read. */
export interface ReportFacts {
  questions: string;
  unanswerable: string;
  misspelt: string;
  /** Pages of the site in each language. */
  pages: string;
  /** How many pages are kept in one language, and links to them by that language. */
  kept: string;
  keptIn: Record<string, string>;
  /** Questions that are then answered only in the other language. */
  crossing: string;
  miniSearch: string;
  pagefind: string;
  /** Of the learners' questions, those to which Pagefind lists nothing. */
  native: string;
  pagefindNothing: string;
  /** Questions asked of browser and server, and how many were alike. */
  asked: string;
  same: string;
  double: string;
  /** Name of the real model; absent when there was no key. */
  real?: string;
}

export type SectionId =
  | 'summary'
  | 'questions'
  | 'systems'
  | 'translated'
  | 'one-language'
  | 'details'
  | 'misspelt'
  | 'declined'
  | 'ablation'
  | 'server'
  | 'sizes'
  | 'speed'
  | 'tuning'
  | 'repeat';

/** Everything the report says in one language but its numbers. */
export interface ReportText {
  locale: string;
  title: string;
  description: string;
  /** Between the title and the first section. */
  intro: string;
  headings: Record<SectionId, string>;
  /** What stands under a heading, before its tables; Markdown. */
  paragraphs: Partial<Record<SectionId, (facts: ReportFacts) => string>>;
  /** What stands above a section's second table. */
  secondTable: Record<'one-language' | 'details' | 'sizes' | 'speed', string>;
  bytesTable: string;
  scripts: Record<Script, string>;
  /** From the question's language and script to the language of the page. */
  crossings: Record<Script, string>;
  /** By kind of set. */
  sets: Record<string, string>;
  nearMisses: string;
  systems: Record<SystemName, string>;
  ablations: Record<Ablation, string>;
  searches: { words: string; double: string; real: string };
  bundles: Record<Part, string>;
  columns: {
    questions: string;
    pageFirst: string;
    pageInFive: string;
    sectionNdcg: string;
    sectionFirst: string;
    answered: string;
    rightly: string;
    answeredRightly: string;
    declined: string;
    otherLanguageFirst: string;
    otherLanguageRightly: string;
    translated: string;
    partlyTranslated: string;
    chunks: string;
    translations: string;
    part: string;
    kilobytes: string;
    budget: string;
    requests: string;
    median: string;
    most: string;
    ratio: string;
    constants: string;
    chosenOn: string;
  };
  /** What was chosen by looking at scores, and at which. */
  tuning: [constants: string, chosenOn: string][];
}
