import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { RagError, type SearchIndex } from 'docusaurus-rag-core';
import {
  formatScores,
  parseCorpus,
  parseParallel,
  parseQueries,
  scoreRun,
  type EvalDocument,
  type EvalQuery,
} from 'docusaurus-rag-core/evaluate';
import { indexCorpus, type CorpusIndex } from './corpus-index.js';
import { askCorpus, type EvalCorpus } from './eval/ask-corpus.js';
import { composeEmbedding } from './eval/compose.js';
import { withVectors } from './eval/dense-index.js';
import { embedCorpus } from './eval/embed-corpus.js';
import {
  EMBEDDING_ARGUMENTS,
  readEmbeddingOptions,
  type EmbeddingOptions,
} from './eval/embedding-options.js';
import { localesOf } from './eval/question-locales.js';
import { planRuns } from './eval/runs.js';
import { translateCorpus } from './eval/translate-corpus.js';

const USAGE = `npm run eval -- --corpus corpus.jsonl --queries queries.jsonl [--locale ur] [--ablate] [--json]
                [--parallel parallel.jsonl] [--query-locale en] [--embedding-url URL --embedding-model NAME]

Indexes a corpus and scores retrieval and abstention on questions about it.
  --corpus FILE       {"_id", "title"?, "text", "locale"?, "twin"?} a line; "twin": the "_id" of the same in another language
  --queries FILE      {"_id", "text", "locale"?, "gold": "id" | ["id"], "answers"?: ["text"]} a line; "gold": [] must be
                      abstained from; "answers": one of them should stand in the two quotes that come first
  --locale TAG        locale of the rows that name none (default en)
  --query-locale TAG  locale of the questions that name none (default: --locale, unless their script is another's)
  --parallel FILE     {"en", "ur"} a line, texts that say the same in any two languages: a question in another language
                      than the corpus is asked by what they teach
  --ablate            also without each part of retrieval, and plain BM25
  --json              the scores as JSON

With an OpenAI-compatible embedding server: the fusion, and lexical and dense retrieval alone. Vectors are kept in the
system's folder for temporary files, so that only the first run is paid for.
  --embedding-url URL           such as https://api.openai.com/v1 or http://localhost:11434/v1
  --embedding-model NAME        such as text-embedding-3-small
  --embedding-dimensions N      to ask for shorter vectors (default: what the model makes)
  --embedding-key-env NAME      environment variable that holds the server's key (default: none is sent)`;

/** On stderr, for stdout holds the scores and nothing else. */
const say = (line: string) => console.error(line);

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      corpus: { type: 'string' },
      queries: { type: 'string' },
      locale: { type: 'string', default: 'en' },
      'query-locale': { type: 'string' },
      parallel: { type: 'string' },
      ablate: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      ...EMBEDDING_ARGUMENTS,
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(USAGE);
  if (!values.corpus || !values.queries)
    throw new RagError('OPTION_INVALID', `--corpus and --queries are both needed.\n\n${USAGE}`);
  const embedding = readEmbeddingOptions(values, process.env);
  const documents = parseCorpus(await readText(values.corpus), values.corpus);
  const queries = parseQueries(await readText(values.queries), values.queries);
  const parallel =
    values.parallel === undefined
      ? undefined
      : parseParallel(await readText(values.parallel), values.parallel);
  const corpora = await indexByLocale(documents, values.locale);
  const { indexes, vectors } = embedding
    ? await addVectors(corpora, queries, embedding)
    : {
        indexes: new Map([...corpora].map(([locale, { index }]) => [locale, index])),
        vectors: new Map<string, Float32Array>(),
      };

  const localesOfQuery = (query: EvalQuery) =>
    localesOf(query, {
      queryLocale: values['query-locale'],
      locale: values.locale,
      corpus: [...indexes.keys()],
      parallel: values.parallel === undefined ? undefined : (parallel?.locales ?? []),
    });
  const asked = [...new Set(queries.flatMap(localesOfQuery))];
  const corpus: EvalCorpus = {
    indexes: await translateCorpus(indexes, asked, { parallel, say }),
    vectors,
    twins: twinsOf(documents),
  };

  const scores = [];
  for (const run of planRuns({ embedding: embedding !== undefined, ablate: values.ablate })) {
    const rows = [];
    for (const query of queries) rows.push(await askCorpus(query, corpus, localesOfQuery(query), run));
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

/** Dense vectors of the chunks and of the questions. */
async function addVectors(
  corpora: Map<string, CorpusIndex>,
  queries: EvalQuery[],
  options: EmbeddingOptions,
): Promise<Pick<EvalCorpus, 'indexes' | 'vectors'>> {
  const { model, cache } = await composeEmbedding(options);
  const chunks = [...corpora.values()].flatMap((each) => each.chunks);
  const embedded = await embedCorpus(chunks, queries, { model, cache, say });
  const embedding = { model: model.id, dimensions: model.dimensions };
  let start = 0;
  const indexes = [...corpora].map(([locale, each]): [string, SearchIndex] => {
    const end = start + each.chunks.length * model.dimensions;
    const vectors = embedded.chunks.subarray(start, end);
    start = end;
    return [locale, withVectors(each.index, each.chunks, vectors, embedding)];
  });
  return { indexes: new Map(indexes), vectors: embedded.questions };
}

/** One id for each document and the one it names as its twin. */
function twinsOf(documents: EvalDocument[]): Map<string, string> {
  return new Map(documents.flatMap(({ _id, twin }) => (twin === undefined ? [] : [[_id, twin] as const])));
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
