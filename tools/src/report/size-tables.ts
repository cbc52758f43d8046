import type { ReportFigures } from './figures.js';
import { count, kilobytes, markdownTable } from './markdown.js';
import type { ReportText, Script } from './text.js';

/** The tables of bytes and times of one report. */
export function sizeTables({ sizes, bundles, firstAnswers, speed }: ReportFigures, text: ReportText) {
  const { columns, scripts, crossings, systems } = text;
  const inOrder = <Row extends { script: string }>(rows: Row[]): Row[] =>
    (Object.keys(scripts) as Script[]).flatMap((script) => rows.filter((row) => row.script === script));

  const indexes = (): string =>
    markdownTable(
      ['', columns.chunks, systems.product, columns.translations, systems.minisearch, systems.pagefind],
      sizes.map(({ locale, chunks, bytes, translationBytes, miniSearchBytes, pagefindBytes }) => [
        scripts[locale as Script],
        count(chunks),
        ...[bytes, translationBytes, miniSearchBytes, pagefindBytes].map(kilobytes),
      ]),
    );

  const code = (): string =>
    markdownTable(
      [columns.part, columns.kilobytes, columns.budget],
      (Object.keys(text.bundles) as (keyof ReportText['bundles'])[]).map((part) => [
        text.bundles[part],
        kilobytes(bundles.sizes[part]),
        kilobytes(bundles.budgets[part].gzipBytes),
      ]),
    );

  const first = (): string =>
    markdownTable(
      ['', columns.questions, columns.requests, columns.median, 'p95', columns.most],
      (['own', 'other'] as const)
        .flatMap((direction) => inOrder(firstAnswers.filter((row) => row.direction === direction)))
        .map((row) => [
          (row.direction === 'own' ? scripts : crossings)[row.script as Script],
          count(row.questions),
          count(row.medianRequests),
          ...[row.medianBytes, row.p95Bytes, row.maxBytes].map(kilobytes),
        ]),
    );

  const website = (): string =>
    markdownTable(
      ['', columns.ratio],
      inOrder(speed.website).map(({ script, cpuMs, miniSearchCpuMs }) => [
        scripts[script as Script],
        (cpuMs / miniSearchCpuMs).toFixed(1),
      ]),
    );

  const madeUp = (): string =>
    markdownTable(
      ['', columns.chunks, columns.ratio],
      speed.madeUp
        .filter(({ engine }) => engine !== 'MiniSearch')
        .map((row) => {
          const plain = speed.madeUp.find(
            ({ engine, locale, chunks }) =>
              engine === 'MiniSearch' && locale === row.locale && chunks === row.chunks,
          );
          return [scripts[row.locale], count(row.chunks), plain ? (row.cpuMs / plain.cpuMs).toFixed(2) : '–'];
        }),
    );

  return { indexes, code, first, website, madeUp };
}
