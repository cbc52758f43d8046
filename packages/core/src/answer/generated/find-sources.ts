import type { ChatModel } from '../../ports/chat-model.js';
import type { SearchIndex } from '../../ports/search-index.js';
import { dominantScript } from '../../text/script.js';
import { analyserFor } from '../../text/analyse.js';
import type { ChatRequest, Passage } from '../../types.js';
import { createQuestionReader, type QuestionReader } from '../../understand/question-reader.js';
import {
  isSure,
  lacksPages,
  pathWithoutLocale,
  rankAcross,
  type FoundInLanguage,
} from '../across-languages.js';
import type { Judged } from '../answer-question.js';
import { fuse } from '../fuse.js';
import { look, type LookContext } from '../look.js';
import { isOtherLanguage, mentionsThisPage, scriptOfLocale } from '../question-language.js';
import { analyseQuestion } from '../question.js';
import { rewriteQuestion } from './rewriter.js';
import type { RewrittenQuestion } from './rewrite-question.js';

/** What a list of chunks counts in the fusion, by how it was asked for. */
const WEIGHTS = { original: 1, rewritten: 0.9, followUp: 0.5, selection: 0.5, page: 0.7 };
/** What is left of the weight of a list that does not hold the answer by itself. */
const INSUFFICIENT_SHARE = 0.3;
/** Chunks of one page are looked for among so many. */
const PAGE_LIMIT = 50;

export interface SiteIndexes {
  /** Where the reader's question is asked first. */
  main: SearchIndex;
  /** All locales of the release, the reader's and the default one first. */
  locales: string[];
  defaultLocale: string;
  open(locale: string): Promise<SearchIndex | undefined>;
}

/** Passages of all locales that may answer. */
export interface FoundSources {
  /** The question as it reads without the conversation. */
  question: string;
  /** Best first. */
  passages: Passage[];
  /** Of the best list: see `Sufficiency`. */
  confidence: number;
}

interface FoundList {
  judged: Pick<Judged, 'chunks' | 'confidence' | 'sufficient'>;
  weight: number;
}

/**
 * Finds what may answer a question anywhere on a site: as it was asked, with the selected text and the page where the
 * question speaks of it, and, for a follow-up, another language or an insufficient first look, as the model rewrites it for
 * the site's locales. What the question finds in several languages is one list, with each page in one of them. All lists are
 * fused by rank; one that is insufficient by itself counts less.
 *
 * @throws RagError `QUESTION_EMPTY`, `QUESTION_TOO_LONG`, or what the store throws
 */
export async function findSources(
  request: ChatRequest,
  site: SiteIndexes,
  { chat, ...context }: LookContext & { chat: ChatModel },
): Promise<FoundSources> {
  const { question } = request;
  const { main, locales } = site;
  const mainLocale = main.manifest.locale;
  analyseQuestion(question, analyserFor(mainLocale));
  const isFollowUp = (request.history?.length ?? 0) > 0;
  const rewrite = () => rewriteQuestion(chat, request, locales, context);
  const early = isFollowUp || isOtherLanguage(question, mainLocale) ? rewrite() : undefined;

  const reader = createQuestionReader(question, [
    { locale: mainLocale, open: async () => main },
    ...locales
      .filter((locale) => locale !== mainLocale)
      .map((locale) => ({ locale, open: () => site.open(locale) })),
  ]);
  const original = await lookIn(main, request, { ...context, reader });
  const around = await lookAround(request, main, context);
  const isSufficient = [original, ...around.map(({ judged }) => judged)].some(({ sufficient }) => sufficient);
  const late = early ?? (isSufficient ? undefined : rewrite());
  const elsewhere = isSure(original, main) ? [] : await lookElsewhere(request, site, { ...context, reader });
  const rewritten = await late;
  context.signal.throwIfAborted();

  const lists: FoundList[] = [
    {
      judged: acrossLanguages(original, elsewhere, reader.locale),
      weight: isFollowUp && rewritten ? WEIGHTS.followUp : WEIGHTS.original,
    },
    ...around,
    ...(rewritten ? await lookForRewritten(rewritten, request, site, context) : []),
  ];
  return {
    question: isFollowUp && rewritten ? rewritten.standalone : question,
    passages: fuseLists(lists),
    confidence: Math.max(...lists.map(({ judged }) => judged.confidence)),
  };
}

/** What the selected text and the page lead to. */
async function lookAround(
  { question, selection, page, version }: ChatRequest,
  main: SearchIndex,
  context: LookContext,
): Promise<FoundList[]> {
  const lists: FoundList[] = [];
  if (selection && hasWords(selection)) {
    lists.push({ judged: await look(selection, main, { version }, context), weight: WEIGHTS.selection });
  }
  if (page && hasWords(page.title) && mentionsThisPage(question)) {
    const { chunks } = await look(page.title, main, { version, limit: PAGE_LIMIT }, context);
    const own = chunks.filter(({ chunk }) => isSamePath(chunk.url, page.url));
    const sufficient = own.length > 0;
    lists.push({
      judged: { chunks: own, sufficient, confidence: sufficient ? 0.5 : 0 },
      weight: WEIGHTS.page,
    });
  }
  return lists;
}

/** The question in the default locale, in those of its script, and where pages are that the main one lacks. */
async function lookElsewhere(
  request: ChatRequest,
  { main, locales, defaultLocale, open }: SiteIndexes,
  context: LookContext & { reader: QuestionReader },
): Promise<FoundInLanguage[]> {
  const script = dominantScript(request.question);
  const found: FoundInLanguage[] = [];
  for (const locale of locales) {
    if (locale === main.manifest.locale) continue;
    const isNear = locale === defaultLocale || scriptOfLocale(locale) === script;
    if (!isNear && !main.manifest.translations?.[locale]?.pagesOnlyThere) continue;
    const index = await open(locale);
    if (!index || index.manifest.chunks === 0) continue;
    found.push(await lookIn(index, request, context));
  }
  return found;
}

/** The question as it was asked, in one language. */
async function lookIn(
  index: SearchIndex,
  { version }: ChatRequest,
  { reader, ...context }: LookContext & { reader: QuestionReader },
): Promise<FoundInLanguage> {
  const asked = await reader.readFor(index, index.manifest.locale);
  const judged = await look(asked, index, { version }, context);
  return { ...judged, lacksPages: lacksPages(index) };
}

/** One list of what was found in all languages, each page in one of them: the question's, or else the reader's. */
function acrossLanguages(
  original: FoundInLanguage,
  elsewhere: FoundInLanguage[],
  questionLocale: string,
): FoundList['judged'] {
  const isInItsLanguage = ({ chunks }: FoundInLanguage) => chunks[0]?.chunk.locale === questionLocale;
  const found = [original, ...elsewhere];
  const { chunks, pages } = rankAcross([
    ...found.filter(isInItsLanguage),
    ...found.filter((each) => !isInItsLanguage(each)),
  ]);
  const localeOf = new Map(pages.map((page) => [pathWithoutLocale(page), page.locale]));
  // Words of another language are found by chance more easily: what they reach counts when it is enough by itself.
  const sufficient = elsewhere.filter((each) => each.sufficient);
  return {
    chunks: chunks.filter(({ chunk }) => localeOf.get(pathWithoutLocale(chunk)) === chunk.locale),
    sufficient: original.sufficient || sufficient.length > 0,
    confidence: Math.max(original.confidence, ...sufficient.map(({ confidence }) => confidence)),
  };
}

async function lookForRewritten(
  { standalone, queries }: RewrittenQuestion,
  { question, version, history }: ChatRequest,
  { main, open }: SiteIndexes,
  context: LookContext,
): Promise<FoundList[]> {
  const mainLocale = main.manifest.locale;
  const asked = new Map([[mainLocale, standalone], ...queries]);
  // One call for all of them.
  await context.embedder.embed([...asked.values()], main);
  const lists: FoundList[] = [];
  for (const [locale, query] of asked) {
    if (query === question && locale === mainLocale) continue;
    const index = locale === mainLocale ? main : await open(locale);
    if (!index || index.manifest.chunks === 0) continue;
    const isAsAsked = locale === mainLocale && (history?.length ?? 0) > 0;
    lists.push({
      judged: await look(query, index, { version }, context),
      weight: isAsAsked ? WEIGHTS.original : WEIGHTS.rewritten,
    });
  }
  return lists;
}

/** One ranking by chunk, over all locales; ties keep the order in which chunks were first found. */
function fuseLists(lists: FoundList[]): Passage[] {
  const passages: Passage[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (chunk: Passage): number => {
    const known = numbers.get(chunk.id);
    if (known !== undefined) return known;
    numbers.set(chunk.id, passages.length);
    return passages.push(chunk) - 1;
  };
  const fused = fuse(
    lists.map(({ judged, weight }) => ({
      ordinals: judged.chunks.map(({ chunk }) => numberOf(chunk)),
      weight: judged.sufficient ? weight : weight * INSUFFICIENT_SHARE,
    })),
  );
  return fused.flatMap(({ ordinal }) => passages[ordinal] ?? []);
}

const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** Whether two addresses are of one page; the reader's may be absolute. */
function isSamePath(a: string, b: string): boolean {
  const pathOf = (url: string) =>
    url
      .replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*/i, '')
      .replace(/[?#].*$/s, '')
      .replace(/(?:index\.html|\/)$/, '');
  return pathOf(a) === pathOf(b);
}
