import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { RagError } from 'docusaurus-rag-core';
import { formatFirstAnswerBytes, measureFirstAnswerBytes } from './bench/bytes-section.js';
import { formatHybridTimes, measureHybridTimes } from './bench/hybrid-section.js';
import { formatIndexTimes, measureIndexTimes } from './bench/index-section.js';
import { formatQueryTimes, measureQueryTimes } from './bench/query-section.js';
import { formatStreams, measureStreams } from './bench/streams-section.js';
import { formatWidget, measureWidget } from './bench/widget-section.js';

const USAGE = `npm run bench -- [index] [query] [hybrid] [streams] [bytes] [widget] [--site DIR] [--queries FILE.jsonl] [--json]

Measures; all sections when none is named. Needs a machine that does nothing else.
  index           builds a site and tells what share of the build is the plugin's
  query           time of a query over 1,000, 10,000 and 100,000 chunks, beside MiniSearch; takes minutes
  hybrid          processor time of a hybrid query over 10,000 chunks of 1,536 dimensions, beside LanceDB
  streams         500 answers streamed at a time by the API with PostgreSQL, beside Express alone; TEST_DATABASE_URL
                  may name an empty database
  bytes           what a reader loads for a first answer on the built site, beside a MiniSearch index
  widget          what the chat costs a page in a browser: paint, layout shift, long tasks, requests, with and without

  --site DIR      folder of a Docusaurus site with the plugin (default: this repository's website)
  --queries FILE  questions for "bytes", as for rag:eval; may be repeated (default: tools/questions)
  --json          the figures as JSON, times in ms unless named otherwise`;

const WEBSITE = fileURLToPath(new URL('../../website/', import.meta.url));

interface Options {
  siteDir: string;
  queryFiles: string[];
  report(progress: string): void;
}

interface Figures {
  /** What `--json` prints. */
  figures: unknown;
  table: string;
}

/** In the order they run: `bytes` reads what `index` built. */
const SECTIONS: Record<string, (options: Options) => Promise<Figures>> = {
  async index({ siteDir, report }) {
    const figures = await measureIndexTimes(siteDir, report);
    return { figures, table: formatIndexTimes(figures) };
  },
  async query({ report }) {
    const figures = await measureQueryTimes(report);
    return { figures, table: formatQueryTimes(figures) };
  },
  async hybrid({ report }) {
    const figures = await measureHybridTimes(report);
    return { figures, table: formatHybridTimes(figures) };
  },
  async streams({ report }) {
    const figures = await measureStreams(report, process.env.TEST_DATABASE_URL);
    return { figures, table: formatStreams(figures) };
  },
  async bytes({ siteDir, queryFiles, report }) {
    const figures = await measureFirstAnswerBytes(siteDir, queryFiles, report);
    return { figures, table: formatFirstAnswerBytes(figures) };
  },
  async widget({ siteDir, report }) {
    const figures = await measureWidget(siteDir, report);
    return { figures, table: formatWidget(figures) };
  },
};

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      site: { type: 'string', default: WEBSITE },
      queries: { type: 'string', multiple: true, default: [] },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(USAGE);
  const unknown = positionals.filter((name) => !(name in SECTIONS));
  if (unknown.length > 0) {
    const known = Object.keys(SECTIONS).join(', ');
    throw new RagError(
      'OPTION_INVALID',
      `There is no section ${unknown.join(', ')}. The sections are: ${known}.`,
    );
  }

  const options: Options = {
    siteDir: resolve(values.site),
    queryFiles: values.queries.map((file) => resolve(file)),
    report: (progress) => console.error(progress),
  };
  const measured: Record<string, unknown> = {};
  for (const [name, measure] of Object.entries(SECTIONS)) {
    if (positionals.length > 0 && !positionals.includes(name)) continue;
    const { figures, table } = await measure(options);
    measured[name] = figures;
    if (!values.json) console.log(`\n${table}\n`);
  }
  if (values.json) console.log(JSON.stringify(measured, null, 2));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
