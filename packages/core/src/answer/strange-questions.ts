import type { SearchIndex } from '../ports/search-index.js';
import { scriptOfLocale } from './question-language.js';
import type { QuestionEmbedder } from './question-embedder.js';
import { QUESTIONS_OF_OTHER_FIELDS } from './questions-of-other-fields.js';

/** Each is embedded, in one call. */
const QUESTIONS = 8;

const measured = new WeakMap<SearchIndex, Promise<number | undefined>>();

/**
 * The highest cosine that questions of other fields reach in an index: what a cosine means differs from model to model and
 * from site to site. Measured once for each opened index, when it is first needed.
 */
export function strangeCosineOf(index: SearchIndex, embedder: QuestionEmbedder): Promise<number | undefined> {
  let measuring = measured.get(index);
  if (!measuring) {
    measuring = measure(index, embedder);
    measured.set(index, measuring);
    const forget = () => measured.delete(index);
    measuring.then((cosine) => cosine === undefined && forget(), forget);
  }
  return measuring;
}

async function measure(index: SearchIndex, embedder: QuestionEmbedder): Promise<number | undefined> {
  const language = scriptOfLocale(index.manifest.locale) === 'arabic' ? 'ur' : 'en';
  const questions = (QUESTIONS_OF_OTHER_FIELDS[language] ?? []).slice(0, QUESTIONS);
  let highest: number | undefined;
  for (const dense of await embedder.embed(questions, index)) {
    if (!dense) return undefined;
    const [best] = (await index.search({ lexical: [], dense, limit: 1 })).dense;
    highest = Math.max(highest ?? -1, best?.score ?? -1);
  }
  return highest;
}
