import { RagError, type Calibration, type StaticIndex } from 'docusaurus-rag-core';
import { formatBytes } from '../summary.js';
import { openIndex, type BuiltSite } from './built-site.js';

/**
 * Describes the index of every locale, as text for a terminal.
 *
 * @throws RagError `INDEX_NOT_FOUND` when no locale has one
 */
export async function status(site: BuiltSite, now = new Date()): Promise<string> {
  const reports = await Promise.all(
    site.locales.map(async (locale) => {
      try {
        return { locale, index: await openIndex(locale) };
      } catch (error) {
        if (error instanceof RagError) return { locale, fault: error };
        throw error;
      }
    }),
  );
  const faults = reports.flatMap(({ fault }) => fault ?? []);
  const [first] = faults;
  if (first && faults.length === reports.length) throw first;
  return reports
    .map(({ locale, index, fault }) =>
      [
        `${locale.name}  ${locale.indexDir}`,
        ...(index ? describeIndex(index, now) : [`  ${fault?.message}`]),
      ].join('\n'),
    )
    .join('\n\n');
}

function describeIndex({ current, manifest }: StaticIndex, now: Date): string[] {
  const versions = manifest.versions.map(({ name, latest }) => (latest ? `${name} (latest)` : name));
  const rows: [string, string][] = [
    ['release', manifest.releaseId],
    ['built', `${formatAge(now.getTime() - Date.parse(current.createdAt))} ago, ${current.createdAt}`],
    ['pages', manifest.pages.toLocaleString('en')],
    ['sections', manifest.sections.toLocaleString('en')],
    ['chunks', manifest.chunks.toLocaleString('en')],
    ['terms', manifest.terms.toLocaleString('en')],
    ['size', formatBytes(manifest.bytes)],
    ...(versions.length > 0 ? [['versions', versions.join(', ')] satisfies [string, string]] : []),
    ['analyser', manifest.analyzer],
    ['format', manifest.format],
    ['answering', describeCalibration(manifest.calibration)],
  ];
  return rows.map(([name, value]) => `  ${name.padEnd(9)} ${value}`);
}

/** What the decision to answer was calibrated on, and what it expects. */
function describeCalibration(calibration: Calibration | undefined): string {
  if (!calibration) {
    return 'not calibrated (few pages, or neither English nor Urdu): the line that suits most sites';
  }
  const { needed, ownQuestions, answered, otherQuestions, refused } = calibration;
  const percent = (share: number) => `${Math.round(share * 100)} %`;
  return (
    `calibrated on ${ownQuestions} questions of its own (${percent(answered)} answered) ` +
    `and ${otherQuestions} of other fields (${percent(refused)} refused); needs a signal of ${needed.toFixed(2)}`
  );
}

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** A duration in its largest whole unit. */
export function formatAge(ageMs: number): string {
  for (const [unit, unitMs] of UNITS) {
    const count = Math.floor(ageMs / unitMs);
    if (count > 0) return `${count} ${unit}${count === 1 ? '' : 's'}`;
  }
  return 'less than a minute';
}
