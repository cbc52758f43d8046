import type { FoundScores } from '../native/score-questions.js';
import type { BuildName } from '../native/evaluate-website.js';
import type { ScoreTable } from '../native/scores.js';
import type { ReportFigures } from './figures.js';
import { count, markdownTable, percent, score } from './markdown.js';
import type { SystemName } from './systems.js';
import type { ReportText, Script } from './text.js';

type Direction = 'own' | 'other';
/** The numbers of a set's row. */
type CellsOf = (set: string, scores: FoundScores) => string[];

const SCRIPTS: Script[] = ['en', 'ur', 'roman'];
/** Kinds of sets that have answers, the most telling first. */
const KINDS = ['native', 'answerable', 'paraphrased'];
const KINDS_WITHOUT_ANSWER = ['native-unanswerable', 'unanswerable'];

/** The tables of scores of one report. */
export function scoreTables(figures: ReportFigures, text: ReportText) {
  const { product } = figures.systems;
  const { columns, scripts, crossings, systems } = text;

  const found = (table: ScoreTable, build: BuildName, set: string, row: string): FoundScores | undefined => {
    const scores = table[`${build}/${set}/${row}`];
    return scores && 'pageNdcgAt10' in scores ? scores : undefined;
  };
  const refused = (build: BuildName, set: string, row: string): number | undefined => {
    const scores = product[`${build}/${set}/${row}`];
    return scores && 'refused' in scores ? scores.refused : undefined;
  };
  const native = (build: BuildName, script: Script, direction: Direction) =>
    found(product, build, `native.${script}`, direction);
  /** A table for each kind of set that has such questions, under its name. */
  const byKind = (build: BuildName, direction: Direction, header: string[], cells: CellsOf): string[] =>
    KINDS.flatMap((kind) => {
      const rows = SCRIPTS.flatMap((script) => {
        const set = `${kind}.${script}`;
        const scores = found(product, build, set, direction);
        const names = direction === 'own' ? scripts : crossings;
        return scores ? [[names[script], ...cells(set, scores)]] : [];
      });
      return rows.length > 0 ? [captioned(text.sets[kind], ['', ...header], rows)] : [];
    });

  const bySystem = (build: BuildName, direction: Direction, names: SystemName[]): string[] =>
    byKind(
      build,
      direction,
      [columns.questions, ...names.map((name) => systems[name])],
      (set, { questions }) => [
        count(questions),
        ...names.map((name) => score(found(figures.systems[name], build, set, direction)?.pageNdcgAt10)),
      ],
    );

  const details = (build: BuildName, direction: Direction): string[] =>
    byKind(
      build,
      direction,
      [
        columns.pageFirst,
        columns.pageInFive,
        columns.sectionFirst,
        columns.sectionNdcg,
        columns.answered,
        columns.rightly,
      ],
      (_, scores) => [
        percent(scores.pageRecallAt1),
        percent(scores.pageRecallAt5),
        percent(scores.sectionRecallAt1),
        score(scores.sectionNdcgAt10),
        percent(scores.answered),
        percent(scores.answeredRightly),
      ],
    );

  /** A row for each way of searching, a column for each script and direction. */
  const byScript = (rows: [label: string, table: ScoreTable | undefined][]): string =>
    markdownTable(
      ['', ...SCRIPTS.map((script) => scripts[script]), ...SCRIPTS.map((script) => crossings[script])],
      rows.map(([label, table = {}]) => [
        label,
        ...SCRIPTS.map((script) =>
          score(found(table, 'translated', `native.${script}`, 'own')?.pageNdcgAt10),
        ),
        ...SCRIPTS.map((script) =>
          score(found(table, 'one-language', `native.${script}`, 'other')?.pageNdcgAt10),
        ),
      ]),
    );

  const summary = (): string => {
    const row = (label: string, cell: (script: Script) => string) => [label, ...SCRIPTS.map(cell)];
    return markdownTable(
      ['', ...SCRIPTS.map((script) => scripts[script])],
      [
        row(columns.questions, (script) => count(native('translated', script, 'own')?.questions ?? 0)),
        row(columns.pageFirst, (script) => percent(native('translated', script, 'own')?.pageRecallAt1)),
        row(columns.pageInFive, (script) => percent(native('translated', script, 'own')?.pageRecallAt5)),
        row(columns.answeredRightly, (script) =>
          percent(native('translated', script, 'own')?.answeredRightly),
        ),
        row(columns.otherLanguageFirst, (script) =>
          percent(native('one-language', script, 'other')?.pageRecallAt1),
        ),
        row(columns.otherLanguageRightly, (script) =>
          percent(native('one-language', script, 'other')?.answeredRightly),
        ),
        row(columns.declined, (script) =>
          percent(refused('translated', `native-unanswerable.${script}`, 'unanswerable')),
        ),
      ],
    );
  };

  const sets = (): string =>
    markdownTable(
      ['', ...SCRIPTS.map((script) => scripts[script])],
      [...KINDS, ...KINDS_WITHOUT_ANSWER].map((kind) => [
        text.sets[kind] ?? kind,
        ...SCRIPTS.map((script) => {
          const set = figures.sets.find((each) => each.kind === kind && each.script === script);
          return set ? count(set.questions) : '';
        }),
      ]),
    );

  const misspelt = (): string =>
    markdownTable(
      ['', columns.questions, 'nDCG@10', columns.pageFirst, columns.pageInFive, columns.rightly],
      SCRIPTS.flatMap((script) => {
        const scores = found(product, 'translated', `native.${script}`, 'misspelt');
        if (!scores) return [];
        return [
          [
            scripts[script],
            count(scores.questions),
            score(scores.pageNdcgAt10),
            percent(scores.pageRecallAt1),
            percent(scores.pageRecallAt5),
            percent(scores.answeredRightly),
          ],
        ];
      }),
    );

  const declined = (): string[] =>
    [
      { kind: 'native-unanswerable', row: 'unanswerable', label: text.sets['native-unanswerable'] },
      { kind: 'native-unanswerable', row: 'near-miss', label: text.nearMisses },
      { kind: 'unanswerable', row: 'unanswerable', label: text.sets['unanswerable'] },
    ].flatMap(({ kind, row, label }) => {
      const rows = SCRIPTS.flatMap((script) => {
        const set = `${kind}.${script}`;
        const scores = product[`translated/${set}/${row}`];
        if (!scores) return [];
        const shares = [refused('translated', set, row), refused('one-language', set, row)];
        return [[scripts[script], count(scores.questions), ...shares.map(percent)]];
      });
      const header = ['', columns.questions, columns.translated, columns.partlyTranslated];
      return rows.length > 0 ? [captioned(label, header, rows)] : [];
    });

  return { bySystem, details, byScript, summary, sets, misspelt, declined };
}

const captioned = (caption: string | undefined, header: string[], rows: string[][]): string =>
  `**${caption ?? ''}**\n\n${markdownTable(header, rows)}`;
