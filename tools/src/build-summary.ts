/** What the plugin says of one locale when a site is built. */
export interface BuildSummary {
  /** Docusaurus's name of the locale. */
  locale: string;
  pages: number;
  sections: number;
  chunks: number;
  /** Time to make the index, to a tenth. */
  seconds: number;
}

const LINE =
  /\[([^\]\s]+)\] Indexed for answers: ([\d,]+) pages?, ([\d,]+) sections?, ([\d,]+) chunks?, .*?, ([\d.]+) s\./g;

/** Finds the plugin's summaries in what a build printed, in the order of the locales. */
export function parseBuildSummaries(output: string): BuildSummary[] {
  return [...output.matchAll(LINE)].map(([, locale = '', pages, sections, chunks, seconds]) => ({
    locale,
    pages: parseCount(pages),
    sections: parseCount(sections),
    chunks: parseCount(chunks),
    seconds: Number(seconds),
  }));
}

const parseCount = (text = ''): number => Number(text.replaceAll(',', ''));
