import type { SearchIndex } from '../ports/search-index.js';
import { scriptOfLocale } from './question-language.js';
import type { QuestionEmbedder } from './question-embedder.js';

/** Questions that hardly any documentation answers: what they reach, an index reaches by chance. */
const STRANGE_QUESTIONS = {
  latin: [
    'How long should chickpeas soak before they are cooked?',
    'Who won the cricket world cup in 1992?',
    'Which medicine helps against hay fever?',
    'What is the capital of Mongolia?',
    'How do I teach my dog to sit?',
    'When was the treaty of Westphalia signed?',
    'How much tax is there on inherited land?',
    'Why do whales sing?',
  ],
  arabic: [
    'چنے پکانے سے پہلے کتنی دیر بھگونے چاہییں؟',
    '۱۹۹۲ کا کرکٹ ورلڈ کپ کس نے جیتا تھا؟',
    'نزلے زکام میں کون سی دوا فائدہ دیتی ہے؟',
    'منگولیا کا دارالحکومت کون سا شہر ہے؟',
    'کتے کو بیٹھنا کیسے سکھایا جائے؟',
    'پانی پت کی تیسری لڑائی کب ہوئی تھی؟',
    'وراثت کی زمین پر کتنا ٹیکس لگتا ہے؟',
    'وہیل مچھلیاں کیوں گاتی ہیں؟',
  ],
};

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
  const questions =
    STRANGE_QUESTIONS[scriptOfLocale(index.manifest.locale) === 'arabic' ? 'arabic' : 'latin'];
  let highest: number | undefined;
  for (const dense of await embedder.embed(questions, index)) {
    if (!dense) return undefined;
    const [best] = (await index.search({ lexical: [], dense, limit: 1 })).dense;
    highest = Math.max(highest ?? -1, best?.score ?? -1);
  }
  return highest;
}
