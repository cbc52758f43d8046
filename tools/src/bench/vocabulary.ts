import { createRandom, pick } from './random.js';

export type Language = 'en' | 'ur';

/** Words of a language from the commonest to the rarest, and a way to draw them as a text would. */
export interface Vocabulary {
  language: Language;
  words: string[];
  /** How many of the words, from the first, are too common to ask for. */
  commonCount: number;
  /** A word, the commoner the likelier. */
  draw(random: () => number): string;
}

const DEFAULT_SIZE = 100_000;
/** A little above 1, so that a thousand chunks hold about as many different words as a book of that length. */
const ZIPF_EXPONENT = 1.1;

const COMMON: Record<Language, string> = {
  en: 'the of and to a in is that it for as with was on be by are this from at or an have not which but they you all can there if more when one so',
  ur: 'کے میں کی ہے اور سے کا کو اس کہ ہیں پر نے یہ وہ بھی ایک تو کر ہو جو ان تھا لیے نہیں یا اپنے گیا جب کیا تک ساتھ ہوتا گئی تھے پھر ہی',
};
/** Beginnings, middles and ends of syllables; `·` stands for none. */
const SYLLABLE_PARTS: Record<Language, [onsets: string, nuclei: string, codas: string]> = {
  en: ['b c d f g h j k l m n p r s t v w z ch sh th st tr pl gr', 'a e i o u ai ea ou', '· · n r s t l m k'],
  ur: ['ب پ ت ٹ ج چ خ د ڈ ر ز س ش ص ط ع غ ف ق ک گ ل م ن و ہ بھ تھ کھ', 'ا و ی ے ·', '· · ن ر س ت ل م ک'],
};

/** A vocabulary of made-up words behind the language's real commonest ones; the same at every call. */
export function createVocabulary(language: Language, size = DEFAULT_SIZE): Vocabulary {
  const random = createRandom(language === 'en' ? 1 : 2);
  const common = COMMON[language].split(' ');
  const parts = SYLLABLE_PARTS[language].map((list) => list.replaceAll('·', '').split(' '));
  const syllable = () => parts.map((choices) => pick(choices, random)).join('');
  const words = new Set(common);
  while (words.size < size) {
    words.add(Array.from({ length: 1 + Math.floor(random() * 4) }, syllable).join(''));
  }
  const list = [...words];
  const drawRank = createZipf(list.length);
  return {
    language,
    words: list,
    commonCount: common.length,
    draw: (draws) => list[drawRank(draws())] as string,
  };
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
