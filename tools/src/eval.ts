import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import {
  judgeSufficiency,
  RagError,
  retrieve,
  type RetrievalParts,
  type StaticIndex,
} from 'docusaurus-rag-core';
import {
  formatScores,
  parseCorpus,
  parseQueries,
  rankedUrls,
  scoreRun,
  type EvalQuery,
  type RunRow,
} from 'docusaurus-rag-core/evaluate';
import { indexCorpus } from './corpus-index.js';

const USAGE = `npm run eval -- --corpus corpus.jsonl --queries queries.jsonl [--locale ur] [--ablate] [--json]

Indexes a corpus and scores retrieval and abstention on questions about it.
  --corpus FILE   {"_id", "title"?, "text", "locale"?} a line
  --queries FILE  {"_id", "text", "locale"?, "gold": "id" | ["id"]} a line; "gold": [] must be abstained from
  --locale TAG    locale of the rows that name none (default en)
  --ablate        also without each part of retrieval, and plain BM25
  --json          the scores as JSON`;

type Parts = Partial<RetrievalParts>;

const NO_PARTS: RetrievalParts = {
  expansion: false,
  page: false,
  sentence: false,
  headings: false,
  pairs: false,
};

const RUNS: Record<string, Parts> = {
  full: {},
  'without expansion': { expansion: false },
  'without page': { page: false },
  'without sentence': { sentence: false },
  'without headings': { headings: false },
  'without pairs': { pairs: false },
  'plain BM25': NO_PARTS,
};

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      corpus: { type: 'string' },
      queries: { type: 'string' },
      locale: { type: 'string', default: 'en' },
      ablate: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(USAGE);
  if (!values.corpus || !values.queries)
    throw new RagError('OPTION_INVALID', `--corpus and --queries are both needed.\n\n${USAGE}`);
  const corpus = parseCorpus(await readText(values.corpus), values.corpus);
  const queries = parseQueries(await readText(values.queries), values.queries);
  const indexes = new Map<string, StaticIndex>();
  for (const locale of new Set(corpus.map((document) => document.locale ?? values.locale))) {
    indexes.set(
      locale,
      await indexCorpus(
        corpus.filter((document) => (document.locale ?? values.locale) === locale),
        locale,
      ),
    );
  }
  const names = values.ablate ? Object.keys(RUNS) : ['full'];
  const scores = [];
  for (const name of names) {
    const rows = [];
    for (const query of queries) rows.push(await run(query, indexes, values.locale, RUNS[name] ?? {}));
    scores.push({ name, scores: scoreRun(rows) });
  }
  console.log(
    values.json
      ? JSON.stringify(Object.fromEntries(scores.map((row) => [row.name, row.scores])), null, 2)
      : formatScores(scores),
  );
}

async function run(
  query: EvalQuery,
  indexes: Map<string, StaticIndex>,
  locale: string,
  parts: Parts,
): Promise<RunRow> {
  const index = indexes.get(query.locale ?? locale);
  if (!index) {
    throw new RagError(
      'FILE_INVALID',
      `Question ${query._id} has locale ${query.locale ?? locale}, the corpus has ${[...indexes.keys()].join(', ')}.`,
    );
  }
  const retrieval = await retrieve(query.text, index, { parts, limit: 50 });
  return {
    query,
    ranked: rankedUrls(retrieval.chunks),
    answered: judgeSufficiency(retrieval).sufficient,
  };
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw new RagError('FILE_INVALID', `${path} could not be read: ${(cause as Error).message}`, { cause });
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof RagError ? error.message : error);
  process.exitCode = 1;
});
