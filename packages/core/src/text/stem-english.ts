/** Words the rules would spoil, with their stems. */
const IRREGULAR = new Map(
  Object.entries({
    skis: 'ski',
    skies: 'sky',
    dying: 'die',
    lying: 'lie',
    tying: 'tie',
    idly: 'idl',
    gently: 'gentl',
    ugly: 'ugli',
    early: 'earli',
    only: 'onli',
    singly: 'singl',
  }),
);
const INVARIANT = /^(?:sky|news|howe|atlas|cosmos|bias|andes)$/;
const INVARIANT_AFTER_PLURAL = /^(?:inning|outing|canning|herring|earring|proceed|exceed|succeed)$/;

const DERIVATIONS = new Map(
  Object.entries({
    ization: 'ize',
    ational: 'ate',
    fulness: 'ful',
    ousness: 'ous',
    iveness: 'ive',
    tional: 'tion',
    biliti: 'ble',
    lessli: 'less',
    entli: 'ent',
    ation: 'ate',
    alism: 'al',
    aliti: 'al',
    ousli: 'ous',
    iviti: 'ive',
    fulli: 'ful',
    enci: 'ence',
    anci: 'ance',
    abli: 'able',
    izer: 'ize',
    ator: 'ate',
    alli: 'al',
    bli: 'ble',
  }),
);
const ADJECTIVES = new Map(
  Object.entries({
    ational: 'ate',
    tional: 'tion',
    alize: 'al',
    icate: 'ic',
    iciti: 'ic',
    ical: 'ic',
    ful: '',
    ness: '',
  }),
);
const DERIVATION = new RegExp(`(?:${[...DERIVATIONS.keys()].join('|')}|ogi|li)$`);
const ADJECTIVE = new RegExp(`(?:${[...ADJECTIVES.keys()].join('|')})$`);
const RESIDUAL = /(?:ement|ance|ence|able|ible|ment|ant|ent|ism|ate|iti|ous|ive|ize|ion|al|er|ic)$/;
const SHORT_SYLLABLE_AT_END = /[^aeiouy][aeiouy][^aeiouywxY]$|^[aeiouy][^aeiouy]$/;

/**
 * The stem of an English word: the Snowball English stemmer, also called Porter2.
 *
 * @param word lower case, a to z and `'`; one or two letters are returned as they are.
 * Source: https://snowballstem.org/algorithms/english/stemmer.html
 */
export function stemEnglish(word: string): string {
  if (word.length < 3 || INVARIANT.test(word)) return word;
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;

  // A capital Y is a y that stands for a consonant.
  const marked = word
    .replace(/^'/, '')
    .replace(/^y/, 'Y')
    .replace(/([aeiouy])y/g, '$1Y');
  const region1 = /^(?:gener|commun|arsen)/.exec(marked)?.[0].length ?? regionStart(marked, 0);
  const region2 = regionStart(marked, region1);

  const singular = removePlural(marked.replace(/(?:'|'s|'s')$/, ''));
  if (INVARIANT_AFTER_PLURAL.test(singular)) return singular;
  let stem = removeVerbEnding(singular, region1).replace(/(.[^aeiouy])[yY]$/, '$1i');
  stem = replaceSuffix(stem, DERIVATION, region1, derivation);
  stem = replaceSuffix(stem, ADJECTIVE, region1, (suffix) => ADJECTIVES.get(suffix) ?? suffix);
  stem = replaceSuffix(stem, /ative$/, region2, () => '');
  stem = replaceSuffix(stem, RESIDUAL, region2, residue);
  return removeFinalLetter(stem, region1, region2).toLowerCase();
}

/** Index after the first consonant that follows a vowel at or after `from`; the word's length if there is none. */
function regionStart(word: string, from: number): number {
  const match = /[aeiouy][^aeiouy]/.exec(word.slice(from));
  return match ? from + match.index + 2 : word.length;
}

function removePlural(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (/ie[sd]$/.test(word)) return word.slice(0, word.length > 4 ? -2 : -1);
  return /[aeiouy].+s$/.test(word) && !/[us]s$/.test(word) ? word.slice(0, -1) : word;
}

function removeVerbEnding(word: string, region1: number): string {
  if (/eed(?:ly)?$/.test(word)) return replaceSuffix(word, /eed(?:ly)?$/, region1, () => 'ee');
  const stem = word.replace(/(?:ed|ing)(?:ly)?$/, '');
  if (stem === word || !/[aeiouy]/.test(stem)) return word;
  if (/(?:at|bl|iz)$/.test(stem)) return stem + 'e';
  if (/(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(stem)) return stem.slice(0, -1);
  return region1 >= stem.length && SHORT_SYLLABLE_AT_END.test(stem) ? stem + 'e' : stem;
}

function derivation(suffix: string, before: string): string {
  if (suffix === 'ogi') return before.endsWith('l') ? 'og' : suffix;
  if (suffix === 'li') return /[cdeghkmnrt]$/.test(before) ? '' : suffix;
  return DERIVATIONS.get(suffix) ?? suffix;
}

function residue(suffix: string, before: string): string {
  return suffix === 'ion' && !/[st]$/.test(before) ? suffix : '';
}

function removeFinalLetter(word: string, region1: number, region2: number): string {
  const end = word.length - 1;
  const before = word.slice(0, end);
  if (word.endsWith('e'))
    return end >= region2 || (end >= region1 && !SHORT_SYLLABLE_AT_END.test(before)) ? before : word;
  return word.endsWith('ll') && end >= region2 ? before : word;
}

/** Replaces the longest suffix that matches, if it starts at or after `from`. */
function replaceSuffix(
  word: string,
  suffix: RegExp,
  from: number,
  replacement: (suffix: string, before: string) => string,
): string {
  const match = suffix.exec(word);
  if (!match || match.index < from) return word;
  const before = word.slice(0, match.index);
  return before + replacement(match[0], before);
}
