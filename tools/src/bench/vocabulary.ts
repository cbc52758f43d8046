import { createRandom, pick } from './random.js';

export type Language = 'en' | 'ur';

/** Words of a language from the commonest to the rarest, and a way to draw them as a text would. */
export interface Vocabulary {
  words: string[];
  /** How many of the words, from the first, are too common to ask for. */
  commonCount: number;
  /** A word, the commoner the likelier. */
  draw(random: () => number): string;
}

const VOCABULARY_SIZE = 100_000;
/** A little above 1, so that a thousand chunks hold about as many different words as a book of that length. */
const ZIPF_EXPONENT = 1.1;

const COMMON: Record<Language, string> = {
  en: 'the of and to a in is that it for as with was on be by are this from at or an have not which but they you all can there if more when one so',
  ur: 'کے میں کی ہے اور سے کا کو اس کہ ہیں پر نے یہ وہ بھی ایک تو کر ہو جو ان تھا لیے نہیں یا اپنے گیا جب کیا تک ساتھ ہوتا گئی تھے پھر ہی',
};
const SYLLABLES: Record<Language, string> = {
  en: 'ba cor den fil gra hol in jun ket lam mor nes op pra quil ros sta tem ur val wen yar zo chi der ent fo gul hap kin lor mag nor pel ric sul ton ves wil der',
  ur: 'با تر جن در رو سا شہ فل قد کا گر لا من نی وا ہم یا پو ٹھ چا خو دا زم سر عل گو مت نر بی جا دو را شا قا مو ٹی ڈا بھ تھ چھ',
};

/** The vocabulary of made-up words behind the language's real commonest ones; the same at every call. */
export function createVocabulary(language: Language): Vocabulary {
  const random = createRandom(language === 'en' ? 1 : 2);
  const common = COMMON[language].split(' ');
  const syllables = SYLLABLES[language].split(' ');
  const words = new Set(common);
  while (words.size < VOCABULARY_SIZE) {
    const length = 2 + Math.floor(random() * 3);
    words.add(Array.from({ length }, () => pick(syllables, random)).join(''));
  }
  const list = [...words];
  const drawRank = createZipf(list.length);
  return { words: list, commonCount: common.length, draw: (draws) => list[drawRank(draws())] as string };
}

/** Maps a number from 0 to 1 to a rank from 0, as often as Zipf's law says. */
function createZipf(size: number): (position: number) => number {
  const cumulative = new Float64Array(size);
  let total = 0;
  for (let rank = 0; rank < size; rank += 1) {
    total += (rank + 1) ** -ZIPF_EXPONENT;
    cumulative[rank] = total;
  }
  return (position) => {
    const target = position * total;
    let low = 0;
    let high = size - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((cumulative[middle] ?? 0) > target) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}
