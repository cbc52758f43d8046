import { isWord } from '../index/term-order.js';
import { analyserFor } from '../text/analyse.js';
import type { ParallelTerms } from './cooccurrence.js';
import { trainModel1, type TrainingOptions, type TranslationModel } from './model1.js';
import { createSoundTranslator } from './sound-translations.js';
import { generalTranslations } from './seed/general-translations.js';
import {
  joinTranslations,
  translationsWithin,
  type Translation,
  type TranslationMap,
} from './translation-map.js';

/** The words of a language, as an index of it has them. */
export interface Dictionary {
  /** BCP 47 tag. */
  locale: string;
  words: string[];
}

export interface TranslationSources {
  from: Dictionary;
  to: Dictionary;
  /** Texts that say the same, as from `alignSites`. May be none. */
  texts: ParallelTerms[];
}

export interface TranslationOptions extends TrainingOptions {
  /** Whether to learn from `generalTranslations` as well. Default true. */
  general?: boolean;
}

const MIN_HEARD = 0.1;
const MAX_HEARD = 3;

/**
 * Learns translations of the words of two languages into each other's: from texts that say the same, from a general list,
 * and by sound. Only words of an index are translations into it.
 */
export function trainTranslations(
  { from, to, texts }: TranslationSources,
  { general = true, ...options }: TranslationOptions = {},
): TranslationModel {
  const known = general ? generalTranslations(from.locale, to.locale) : [];
  const learnt = trainModel1([...texts, ...known], options);
  return {
    forward: complete(learnt.forward, from, to),
    backward: complete(learnt.backward, to, from),
  };
}

function complete(learnt: TranslationMap, from: Dictionary, to: Dictionary): TranslationMap {
  const analyser = analyserFor(from.locale);
  const [own, known] = [new Set(from.words), new Set(to.words)];
  const heard = createSoundTranslator(to.words);
  const completed: TranslationMap = new Map();
  for (const word of new Set([...learnt.keys(), ...from.words])) {
    if (!isWord(word)) continue;
    const meanings = translationsWithin(known, learnt.get(word) ?? []);
    // A word that nobody wrote and nobody translated is heard when somebody asks for it.
    if (meanings.length === 0 && !own.has(word)) continue;
    const alike = analyser.isStopWord(word) ? [] : heard([word]);
    const translations = joinTranslations(meanings, meanings.length > 0 ? alike : surest(alike));
    if (translations.length > 0) completed.set(word, translations);
  }
  return completed;
}

/** Of what is only heard, what is worth its place in the table. */
function surest(heard: Translation[]): Translation[] {
  return heard.filter(({ probability }) => probability >= MIN_HEARD).slice(0, MAX_HEARD);
}
