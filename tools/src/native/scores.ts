import { nameOf } from './question-sets.js';
import type { AskedSet } from './ask-sets.js';
import { scoreFound, scoreRefused, type FoundScores, type RefusedScores } from './score-questions.js';

/** Scores by what was scored: `one-language/native.ur/other`. */
export type ScoreTable = Record<string, FoundScores | RefusedScores>;

/** Those scores of a table that must not fall. */
export type GuardedScores = Record<string, Omit<FoundScores, 'answered'> | RefusedScores>;

/**
 * The scores of all sets on one build of the site: by where the answer stands, of those that are misspelt, and of what
 * cannot be answered.
 *
 * @param build its name, with which the keys begin
 */
export function scoreSets(sets: AskedSet[], build: string): ScoreTable {
  const table: ScoreTable = {};
  for (const set of sets) {
    const name = `${build}/${nameOf(set)}`;
    const answerable = set.asked.filter(({ gold }) => gold.paths.length > 0);
    const unanswerable = set.asked.filter(({ gold }) => gold.paths.length === 0);
    for (const direction of ['own', 'other']) {
      const some = answerable.filter(({ gold }) => gold.direction === direction);
      if (some.length > 0) table[`${name}/${direction}`] = scoreFound(some);
    }
    const misspelt = answerable.filter(({ question }) => question.misspelt);
    if (misspelt.length > 0) table[`${name}/misspelt`] = scoreFound(misspelt);
    if (unanswerable.length > 0) table[`${name}/unanswerable`] = scoreRefused(unanswerable);
    const nearMisses = unanswerable.filter(({ question }) => question.nearMiss);
    if (nearMisses.length > 0) table[`${name}/near-miss`] = scoreRefused(nearMisses);
  }
  return table;
}

/** The scores that are better the higher they are. To answer more is not, where the answers are wrong. */
export function guardedScores(table: ScoreTable): GuardedScores {
  return Object.fromEntries(
    Object.entries(table).map(([row, scores]) => {
      if ('refused' in scores) return [row, scores];
      const { answered: _, ...others } = scores;
      return [row, others];
    }),
  );
}
