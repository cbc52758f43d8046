import { RagError } from '../errors.js';
import type { ChatModel } from '../ports/chat-model.js';
import type { EmbeddingModel } from '../ports/embedding-model.js';
import type { IndexStore } from '../ports/index-store.js';
import type { SearchIndex } from '../ports/search-index.js';
import type { ChatEvent, ChatRequest } from '../types.js';
import { abortable } from './abortable.js';
import { answerQuestion } from './answer-question.js';
import { AnswerReport, type Clock } from './answer-report.js';
import type { Answerer, AnswerOptions } from './answerer.js';
import { cite } from './cite.js';
import { findSources } from './generated/find-sources.js';
import { generateAnswer } from './generated/generate-answer.js';
import { look, type LookContext } from './look.js';
import { QuestionEmbedder, type KnownMismatches } from './question-embedder.js';

export interface AnswererOptions {
  store: IndexStore;
  /** Locale whose pages are asked when those of the reader's do not answer. */
  defaultLocale: string;
  /** Writes the answers. Absent: answers are in the pages' own words. */
  chat?: ChatModel | undefined;
  /** The model that made the store's vectors. Absent: questions are searched for by their words. */
  embedding?: EmbeddingModel | undefined;
  /** Milliseconds, never going back. Default `performance.now`. */
  clock?: Clock | undefined;
}

/** Locales a question is rewritten for and searched in at most. */
const MAX_LOCALES = 4;

/** Answers from a store's release in use; a part that fails and can be done without is reported and left out. */
export function createAnswerer({
  store,
  defaultLocale,
  chat,
  embedding,
  clock = () => performance.now(),
}: AnswererOptions): Answerer {
  const mismatches: KnownMismatches = new Set();
  const canary = `R${crypto.randomUUID().replaceAll('-', '')}`;
  const localesOf = createLocaleList(store);

  const contextOf = ({ observe, signal }: AnswerOptions): LookContext => {
    const report = new AnswerReport(observe, clock);
    return { report, signal, embedder: new QuestionEmbedder(embedding, { report, mismatches, signal }) };
  };
  const openFilled = async (locale: string): Promise<SearchIndex | undefined> => {
    const index = await store.open(locale);
    return index && index.manifest.chunks > 0 ? index : undefined;
  };
  const openMain = async (locale: string): Promise<SearchIndex | undefined> =>
    (await openFilled(locale)) ?? (locale === defaultLocale ? undefined : openFilled(defaultLocale));

  async function* extract(request: ChatRequest, context: LookContext): AsyncGenerator<ChatEvent> {
    const { signal } = context;
    const main = await abortable(openMain(request.locale), signal);
    const locales = main ? await abortable(localesOf(main), signal) : [];
    const isDefault = (locale: string) => locale === defaultLocale;
    const others = [...locales.filter(isDefault), ...locales.filter((locale) => !isDefault(locale))]
      .filter((locale) => locale !== request.locale)
      .map((locale) => ({ locale, open: () => abortable(openFilled(locale), signal) }));
    const own = main?.manifest.locale === request.locale ? main : undefined;
    const events = answerQuestion(request, { own, others }, (question, index, { version }) =>
      abortable(look(question, index, { version }, context), signal),
    );
    for await (const event of events) {
      signal.throwIfAborted();
      yield event;
    }
  }

  async function* generate(
    request: ChatRequest,
    context: LookContext & { chat: ChatModel },
  ): AsyncGenerator<ChatEvent> {
    const { signal } = context;
    const main = await abortable(openMain(request.locale), signal);
    if (!main) {
      yield { type: 'sources', sources: [] };
      yield { type: 'finish', outcome: 'nothing-to-search' };
      return;
    }
    const locales = await abortable(localesOf(main), signal);
    const first = [main.manifest.locale, defaultLocale].filter((locale) => locales.includes(locale));
    const site = {
      main,
      locales: [...new Set([...first, ...locales])].slice(0, MAX_LOCALES),
      defaultLocale,
      open: openFilled,
    };
    const found = await abortable(findSources(request, site, context), signal);
    yield* generateAnswer(request, found, { ...context, canary });
  }

  return {
    mode: chat ? 'generated' : 'extractive',
    answer(request, options) {
      const context = contextOf(options);
      return chat ? generate(request, { ...context, chat }) : extract(request, context);
    },
    async search({ question, locale, version }, { limit, ...options }) {
      const main = await abortable(openMain(locale), options.signal);
      if (!main) {
        throw new RagError(
          'INDEX_NOT_FOUND',
          `${store.description} holds no pages in ${locale} or ${defaultLocale}. Publish the site first.`,
        );
      }
      const found = await abortable(
        look(question, main, { version, limit }, contextOf(options)),
        options.signal,
      );
      return found.chunks.map(({ chunk, score, bm25, cosine }, i) => ({
        chunk,
        score,
        bm25,
        ...(cosine !== undefined && { cosine }),
        citation: cite(chunk, i + 1),
      }));
    },
  };
}

/** Locales of the release an index belongs to; the store is asked once for each release. */
function createLocaleList(store: IndexStore): (index: SearchIndex) => Promise<string[]> {
  let known: { releaseId: string; locales: string[] } | undefined;
  return async ({ manifest: { releaseId, locale } }) => {
    if (known?.releaseId === releaseId) return known.locales;
    const release = await store.current();
    const locales = release?.locales.filter(({ chunks }) => chunks > 0).map((each) => each.locale) ?? [
      locale,
    ];
    known = { releaseId, locales };
    return locales;
  };
}
