import { rankedUrls, scoreRun, type RunRow } from 'docusaurus-rag-core/evaluate';
import type { Found, FoundPlace } from './ask-site.js';
import type { Gold } from './gold.js';
import { pagePath, sectionPath } from './page-path.js';
import type { SetQuestion } from './question-sets.js';

/** A question of a set that was asked of a site. */
export interface AskedQuestion {
  question: SetQuestion;
  gold: Gold;
  found: Found;
}

/** Of the questions that have an answer on the site: means, 0 to 1. */
export interface FoundScores {
  questions: number;
  pageNdcgAt10: number;
  pageRecallAt1: number;
  pageRecallAt5: number;
  sectionNdcgAt10: number;
  sectionRecallAt1: number;
  sectionRecallAt5: number;
  /** Share that was answered, rightly or not. */
  answered: number;
  /** Share that was answered with a page that answers it among the sources shown. */
  answeredRightly: number;
}

/** Of the questions that have none. */
export interface RefusedScores {
  questions: number;
  /** Share that was not answered. */
  refused: number;
}

/** Measures as in core's `scoreRun`. @param asked questions that have an answer on the site */
export function scoreFound(asked: AskedQuestion[]): FoundScores {
  const pages = scoreRun(asked.map(pageRow));
  const sections = scoreRun(asked.map(sectionRow));
  const rightly = asked.filter((each) => each.found.answered && showsGoldPage(each)).length;
  return {
    questions: asked.length,
    pageNdcgAt10: pages.ndcgAt10,
    pageRecallAt1: pages.recallAt1,
    pageRecallAt5: pages.recallAt5,
    sectionNdcgAt10: sections.ndcgAt10,
    sectionRecallAt1: sections.recallAt1,
    sectionRecallAt5: sections.recallAt5,
    answered: pages.answeredShare,
    answeredRightly: rightly / Math.max(1, asked.length),
  };
}

/** @param asked questions that have no answer on the site */
export function scoreRefused(asked: AskedQuestion[]): RefusedScores {
  const refused = asked.filter(({ found }) => !found.answered).length;
  return { questions: asked.length, refused: refused / Math.max(1, asked.length) };
}

/** The run of one question by pages: any section of a page counts as the page. */
export function pageRow({ question, gold, found }: AskedQuestion): RunRow {
  return {
    query: { ...question, gold: [...new Set(gold.paths.map(pagePath))] },
    ranked: [...new Set(rankedUrls(found.ranked).map(pagePath))],
    answered: found.answered,
  };
}

/** The run of one question by sections; where gold is a whole page, its first section found counts as it. */
function sectionRow({ question, gold, found }: AskedQuestion): RunRow {
  const golds = new Set(gold.paths);
  const idOf = ({ url, anchor }: FoundPlace): string => {
    const section = sectionPath(url, anchor);
    return !golds.has(section) && golds.has(pagePath(url)) ? pagePath(url) : section;
  };
  return {
    query: { ...question, gold: [...golds] },
    ranked: [
      ...new Set(
        found.ranked.flatMap(({ chunk, duplicates }) => [chunk, ...duplicates].map((each) => idOf(each))),
      ),
    ],
    answered: found.answered,
  };
}

function showsGoldPage({ gold, found }: AskedQuestion): boolean {
  const pages = new Set(gold.paths.map(pagePath));
  return found.sources.some(({ url }) => pages.has(pagePath(url)));
}
