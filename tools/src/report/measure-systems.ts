import { askSets, type AskedSet } from '../native/ask-sets.js';
import { ALL_ANSWER_PARTS, askSite, type AnswerParts } from '../native/ask-site.js';
import type { Evaluation } from '../native/evaluate-website.js';
import { scoreSets, type ScoreTable } from '../native/scores.js';
import type { Ablation } from './figures.js';
import { openSystems, SYSTEMS, type SystemName } from './systems.js';

/** What comparing the systems gives. */
export interface SystemFigures {
  scores: Record<SystemName, ScoreTable>;
  /** Of Pagefind's index of the whole site, by locale. */
  pagefindBytes: Map<string, number>;
}

/** Asks all questions of all systems, in both builds. */
export async function measureSystems({ builds, sets }: Evaluation): Promise<SystemFigures> {
  const scores: Record<SystemName, ScoreTable> = {
    product: {},
    told: {},
    bm25: {},
    minisearch: {},
    pagefind: {},
  };
  let pagefindBytes = new Map<string, number>();
  for (const build of builds) {
    const systems = await openSystems(build);
    try {
      for (const name of SYSTEMS) {
        const asked = await askSets(sets, build.site, systems.asks[name]);
        Object.assign(scores[name], scoreSets(asked, build.name));
      }
    } finally {
      await systems.close();
    }
    if (build.name === 'translated') pagefindBytes = systems.pagefindBytes;
  }
  return { scores, pagefindBytes };
}

/** Asks the native questions without each part of answering. */
export async function measureAblations({ builds, sets }: Evaluation): Promise<Record<Ablation, ScoreTable>> {
  const native = sets.filter(({ kind }) => kind === 'native');
  const names = Object.keys(ALL_ANSWER_PARTS) as (keyof AnswerParts)[];
  const ablations: [Ablation, Partial<AnswerParts>][] = [
    ['none', {}],
    ...names.map((part): [Ablation, Partial<AnswerParts>] => [part, { [part]: false }]),
  ];
  const scores: [Ablation, ScoreTable][] = [];
  for (const [name, parts] of ablations) {
    const table: ScoreTable = {};
    for (const { name: build, site, indexes } of builds) {
      const asked: AskedSet[] = await askSets(native, site, (question) =>
        askSite(question, indexes, { parts }),
      );
      Object.assign(table, scoreSets(asked, build));
    }
    scores.push([name, table]);
  }
  return Object.fromEntries(scores) as Record<Ablation, ScoreTable>;
}
