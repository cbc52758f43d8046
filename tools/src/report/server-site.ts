import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ChatEvent, EmbeddingModel, SearchIndex } from 'docusaurus-rag-core';
import { createAnswerer } from 'docusaurus-rag-core/server';
import { embedCorpus } from '../eval/embed-corpus.js';
import { askSite, type Asked, type Found } from '../native/ask-site.js';
import type { EvaluationBuild } from '../native/evaluate-website.js';
import type { QuestionSet } from '../native/question-sets.js';
import { openStore, type ReportEmbedding } from './compose.js';

/** A site published to a server's store, to be asked as the API asks it when it has no chat model. */
export interface ServerSite {
  ask(question: Asked): Promise<Found>;
  close(): Promise<void>;
}

/**
 * Publishes a site to a store in a folder for temporary files.
 *
 * @param embedding makes the chunks' vectors and those of the questions; absent: search is by words
 * @param sets questions to embed beforehand, in few calls
 */
export async function publishToServer(
  { site, inputs }: EvaluationBuild,
  {
    embedding,
    sets,
    say,
  }: { embedding?: ReportEmbedding | undefined; sets: QuestionSet[]; say: (line: string) => void },
): Promise<ServerSite> {
  const dir = await mkdtemp(join(tmpdir(), 'rag-report-'));
  const store = openStore(dir);
  const embedded =
    embedding &&
    (await embedCorpus(
      inputs.flatMap(({ chunks }) => chunks),
      sets.flatMap(({ questions }) => questions),
      { ...embedding, say },
    ));
  let start = 0;
  const locales = inputs.map((input) => {
    const end = start + input.chunks.length * (embedding?.model.dimensions ?? 0);
    const vectors = embedded?.chunks.subarray(start, end);
    start = end;
    return { ...input, ...(vectors && { vectors }) };
  });
  const model = embedding && knowing(embedding.model, embedded?.questions ?? new Map());
  await store.publish({
    site: site.address,
    locales,
    ...(model && { embedding: { model: model.id, dimensions: model.dimensions } }),
  });
  const answerer = createAnswerer({ store, defaultLocale: site.defaultLocale, embedding: model });
  const indexes = new Map<string, SearchIndex>();
  for (const { locale } of inputs) {
    const index = await store.open(locale);
    if (index) indexes.set(locale, index);
  }
  const embed = model && ((text: string) => vectorOf(text, model));
  return {
    async ask(question) {
      const request = { question: question.text, locale: question.locale };
      const { signal } = new AbortController();
      const { ranked } = await askSite(
        question,
        { defaultLocale: site.defaultLocale, indexes },
        embed && { embed },
      );
      return { ranked, ...(await outcomeOf(answerer.answer(request, { signal }))) };
    },
    async close() {
      await store.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

async function outcomeOf(events: AsyncIterable<ChatEvent>): Promise<Pick<Found, 'answered' | 'sources'>> {
  let sources: Found['sources'] = [];
  let answered = false;
  for await (const event of events) {
    if (event.type === 'sources') sources = event.sources;
    if (event.type === 'finish') answered = event.outcome === 'answered';
  }
  return { answered, sources };
}

async function vectorOf(text: string, model: EmbeddingModel): Promise<Float32Array> {
  const { vectors } = await model.embed([text], { signal: new AbortController().signal });
  return vectors[0] ?? new Float32Array(model.dimensions);
}

/** A model that has embedded some texts already: a slow server must not decide about a score. */
function knowing(model: EmbeddingModel, known: Map<string, Float32Array>): EmbeddingModel {
  return {
    id: model.id,
    dimensions: model.dimensions,
    limits: model.limits,
    pricePerMillionTokens: model.pricePerMillionTokens,
    async embed(texts, options) {
      const vectors = texts.flatMap((text) => known.get(text) ?? []);
      if (vectors.length === texts.length) return { vectors, tokens: 0 };
      const embedded = await model.embed(texts, options);
      texts.forEach((text, i) => known.set(text, embedded.vectors[i] ?? new Float32Array()));
      return embedded;
    },
  };
}
