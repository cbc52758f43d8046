import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { judgeSufficiency, RagError, retrieve, type SearchIndex } from 'docusaurus-rag-core';
import {
  formatScores,
  parseCorpus,
  parseQueries,
  rankedUrls,
  scoreRun,
  type EvalDocument,
  type EvalQuery,
  type RunRow,
} from 'docusaurus-rag-core/evaluate';
import { indexCorpus, type CorpusIndex } from './corpus-index.js';
import { composeEmbedding } from './eval/compose.js';
import { withVectors } from './eval/dense-index.js';
import { embedCorpus } from './eval/embed-corpus.js';
import { readEmbeddingOptions, type EmbeddingOptions } from './eval/embedding-options.js';
import { planRuns, type Run } from './eval/runs.js';

const USAGE = `npm run eval -- --corpus corpus.jsonl --queries queries.jsonl [--locale ur] [--ablate] [--json]
                [--embedding-url URL --embedding-model NAME]

Indexes a corpus and scores retrieval and abstention on questions about it.
  --corpus FILE   {"_id", "title"?, "text", "locale"?} a line
  --queries FILE  {"_id", "text", "locale"?, "gold": "id" | ["id"]} a line; "gold": [] must be abstained from
  --locale TAG    locale of the rows that name none (default en)
  --ablate        also without each part of retrieval, and plain BM25
  --json          the scores as JSON

With an OpenAI-compatible embedding server: the fusion, and lexical and dense retrieval alone. Vectors are kept in the
system's folder for temporary files, so that only the first run is paid for.
  --embedding-url URL           such as https://api.openai.com/v1 or http://localhost:11434/v1
  --embedding-model NAME        such as text-embedding-3-small
  --embedding-dimensions N      to ask for shorter vectors (default: what the model makes)
  --embedding-key-env NAME      environment variable that holds the server's key (default: none is sent)`;

interface Corpus {
  indexes: Map<string, SearchIndex>;
  /** Vectors of the questions by their text; empty without embeddings. */
  questions: Map<string, Float32Array>;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      corpus: { type: 'string' },
      queries: { type: 'string' },
      locale: { type: 'string', default: 'en' },
      ablate: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      'embedding-url': { type: 'string' },
      'embedding-model': { type: 'string' },
      'embedding-dimensions': { type: 'string' },
      'embedding-key-env': { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(USAGE);
  if (!values.corpus || !values.queries)
    throw new RagError('OPTION_INVALID', `--corpus and --queries are both needed.\n\n${USAGE}`);
  const embedding = readEmbeddingOptions(values, process.env);
  const documents = parseCorpus(await readText(values.corpus), values.corpus);
  const queries = parseQueries(await readText(values.queries), values.queries);
  const indexes = await indexByLocale(documents, values.locale);
  const corpus: Corpus = embedding
    ? await addVectors(indexes, queries, embedding)
    : { indexes: new Map([...indexes].map(([locale, { index }]) => [locale, index])), questions: new Map() };

  const scores = [];
  for (const run of planRuns({ embedding: embedding !== undefined, ablate: values.ablate })) {
    const rows = [];
    for (const query of queries) rows.push(await ask(query, corpus, values.locale, run));
    scores.push({ name: run.name, scores: scoreRun(rows) });
  }
  console.log(
    values.json
      ? JSON.stringify(Object.fromEntries(scores.map((row) => [row.name, row.scores])), null, 2)
      : formatScores(scores),
  );
}

async function indexByLocale(
  documents: EvalDocument[],
  defaultLocale: string,
): Promise<Map<string, CorpusIndex>> {
  const indexes = new Map<string, CorpusIndex>();
  const localeOf = (document: EvalDocument) => document.locale ?? defaultLocale;
  for (const locale of new Set(documents.map(localeOf))) {
    const own = documents.filter((document) => localeOf(document) === locale);
    indexes.set(locale, await indexCorpus(own, locale));
  }
  return indexes;
}

async function addVectors(
  indexes: Map<string, CorpusIndex>,
  queries: EvalQuery[],
  options: EmbeddingOptions,
): Promise<Corpus> {
  const { model, cache } = await composeEmbedding(options);
  const chunks = [...indexes.values()].flatMap((each) => each.chunks);
  // On stderr, for stdout holds the scores and nothing else.
  const embedded = await embedCorpus(chunks, queries, { model, cache, say: (line) => console.error(line) });
  const embedding = { model: model.id, dimensions: model.dimensions };
  let start = 0;
  const withDense = [...indexes].map(([locale, each]): [string, SearchIndex] => {
    const end = start + each.chunks.length * model.dimensions;
    const vectors = embedded.chunks.subarray(start, end);
    start = end;
    return [locale, withVectors(each.index, each.chunks, vectors, embedding)];
  });
  return { indexes: new Map(withDense), questions: embedded.questions };
}

async function ask(
  query: EvalQuery,
  { indexes, questions }: Corpus,
  defaultLocale: string,
  { dense, options }: Run,
): Promise<RunRow> {
  const index = indexes.get(query.locale ?? defaultLocale);
  if (!index) {
    throw new RagError(
      'FILE_INVALID',
      `Question ${query._id} has locale ${query.locale ?? defaultLocale}, the corpus has ${[...indexes.keys()].join(', ')}.`,
    );
  }
  const vector = dense ? questions.get(query.text) : undefined;
  const retrieval = await retrieve(query.text, index, { ...options, dense: vector, limit: 50 });
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
