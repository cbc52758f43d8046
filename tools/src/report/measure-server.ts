import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EmbeddingOptions } from '../eval/embedding-options.js';
import { askSets, type AskedSet } from '../native/ask-sets.js';
import { askSite } from '../native/ask-site.js';
import type { Evaluation, EvaluationBuild } from '../native/evaluate-website.js';
import type { AskedQuestion } from '../native/score-questions.js';
import { scoreSets } from '../native/scores.js';
import { openDouble, openReal, type ReportEmbedding } from './compose.js';
import type { ReportFigures, ServerScores } from './figures.js';
import { publishToServer } from './server-site.js';

type Say = (line: string) => void;

/**
 * Publishes both builds to a server's store and asks there: by words, which should give what the browser gives; with
 * vectors of a double; with those of a real model where one is given.
 */
export async function measureServer(
  evaluation: Evaluation,
  real: EmbeddingOptions | undefined,
  say: Say,
): Promise<ReportFigures['server']> {
  let asked = 0;
  let same = 0;
  const words: ServerScores = { model: '', scores: {} };
  for (const build of evaluation.builds) {
    const inBrowser = await askSets(evaluation.sets, build.site, (question) =>
      askSite(question, build.indexes),
    );
    const onServer = await askServer(evaluation, build, undefined, say);
    const pairs = inBrowser.flatMap((set, i) =>
      set.asked.map((one, j): [AskedQuestion, AskedQuestion | undefined] => [one, onServer[i]?.asked[j]]),
    );
    asked += pairs.length;
    same += pairs.filter(([browser, server]) => server && outcomeOf(browser) === outcomeOf(server)).length;
    Object.assign(words.scores, scoreSets(onServer, build.name));
  }
  return {
    asked,
    same,
    words,
    double: await withDouble(evaluation),
    ...(real && { real: await scoreWith(evaluation, await openReal(real), say) }),
  };
}

async function withDouble(evaluation: Evaluation): Promise<ServerScores> {
  const dir = await mkdtemp(join(tmpdir(), 'rag-report-double-'));
  try {
    return await scoreWith(evaluation, await openDouble(dir), () => {});
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

async function scoreWith(
  evaluation: Evaluation,
  embedding: ReportEmbedding,
  say: Say,
): Promise<ServerScores> {
  const result: ServerScores = { model: embedding.model.id, scores: {} };
  try {
    for (const build of evaluation.builds) {
      Object.assign(result.scores, scoreSets(await askServer(evaluation, build, embedding, say), build.name));
    }
    return result;
  } finally {
    await embedding.close();
  }
}

async function askServer(
  { sets }: Evaluation,
  build: EvaluationBuild,
  embedding: ReportEmbedding | undefined,
  say: Say,
): Promise<AskedSet[]> {
  const server = await publishToServer(build, { embedding, sets, say });
  try {
    return await askSets(sets, build.site, (question) => server.ask(question));
  } finally {
    await server.close();
  }
}

/** What comes of a question: whether it is answered, the sources shown, and the best ten passages. */
function outcomeOf({ found: { ranked, answered, sources } }: AskedQuestion): string {
  const best = ranked.slice(0, 10).map(({ chunk }) => `${chunk.url}#${chunk.anchor}`);
  return JSON.stringify([answered, sources.map(({ url }) => url), best]);
}
