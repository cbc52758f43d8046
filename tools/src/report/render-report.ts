import { factsOf } from './facts.js';
import type { Ablation, ReportFigures } from './figures.js';
import { markdownTable } from './markdown.js';
import { scoreTables } from './score-tables.js';
import { sizeTables } from './size-tables.js';
import type { ReportText, SectionId } from './text.js';

/** Writes the report in one language, as a page of Docusaurus. The same figures give the same bytes. */
export function renderReport(figures: ReportFigures, text: ReportText): string {
  const facts = factsOf(figures, text.locale);
  const scores = scoreTables(figures, text);
  const sizes = sizeTables(figures, text);
  const { server, ablations } = figures;
  const ablationRows = (Object.keys(text.ablations) as Ablation[]).map((name): [string, Ablation] => [
    text.ablations[name],
    name,
  ]);

  const bodies: Record<SectionId, string[]> = {
    summary: [scores.summary()],
    questions: [scores.sets()],
    systems: [],
    translated: scores.bySystem('translated', 'own', ['product', 'bm25', 'minisearch', 'pagefind']),
    'one-language': [
      ...scores.bySystem('one-language', 'other', ['product', 'told', 'bm25', 'minisearch', 'pagefind']),
      text.secondTable['one-language'],
      ...scores.bySystem('one-language', 'own', ['product', 'bm25', 'minisearch', 'pagefind']),
    ],
    details: [
      ...scores.details('translated', 'own'),
      text.secondTable.details,
      ...scores.details('one-language', 'other'),
    ],
    misspelt: [scores.misspelt()],
    declined: scores.declined(),
    ablation: [scores.byScript(ablationRows.map(([label, name]) => [label, ablations[name]]))],
    server: [
      scores.byScript([
        [text.searches.words, server.words.scores],
        [text.searches.double, server.double.scores],
        ...(server.real
          ? [[text.searches.real, server.real.scores] as [string, typeof server.real.scores]]
          : []),
      ]),
    ],
    sizes: [sizes.indexes(), text.secondTable.sizes, sizes.code(), text.bytesTable, sizes.first()],
    speed: [sizes.website(), text.secondTable.speed, sizes.madeUp()],
    tuning: [markdownTable([text.columns.constants, text.columns.chosenOn], text.tuning)],
    repeat: [],
  };
  const sections = (Object.keys(bodies) as SectionId[]).flatMap((id) => [
    `## ${text.headings[id]} {/* #${id} */}`,
    ...[text.paragraphs[id]?.(facts) ?? []].flat(),
    ...bodies[id],
  ]);
  const front = `---\ntitle: ${text.title}\ndescription: ${quoted(text.description)}\n---`;
  return `${[front, text.intro, ...sections].join('\n\n')}\n`;
}

/** A text of YAML that may hold a colon. */
const quoted = (value: string): string => JSON.stringify(value);
