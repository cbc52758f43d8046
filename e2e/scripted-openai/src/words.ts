/** Letters that Urdu readers type for one another. */
const SAME_LETTERS = new Map([
  ['ي', 'ی'],
  ['ى', 'ی'],
  ['ك', 'ک'],
  ['ه', 'ہ'],
  ['ھ', 'ہ'],
  ['ة', 'ہ'],
  ['أ', 'ا'],
]);

/** Words that say how something is asked, not what. */
const FUNCTION_WORDS = new Set(
  (
    'a an and are as at be been by can could did do does for from give had has have how i if in into is it its me my ' +
    'no not of on or our please she should so tell than that the their them then there these they this those to us ' +
    'use was we were what when where which who whom why will with would you your ' +
    'کا کی کے کو نے سے میں پر تک اور یا ہے ہیں ہوں ہو ہوا ہوتا ہوتی ہوتے تھا تھی تھے کیا کیوں کیسے کون کب کہاں کس کسے ' +
    'کونسا یہ وہ اس ان جو جس کر کرنا کرتا کرتی کرتے کریں لیے لئے بھی نہیں نہ تو ہم آپ مجھے بتائیں گا گی گے جا جاتا جاتی'
  )
    .split(' ')
    .map(fold),
);

/** The words of a text in order, in one spelling for what readers spell in several ways. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .match(/[\p{L}\p{N}\p{M}]+/gu)
      ?.map(fold) ?? []
  );
}

/** The words that tell what a text is about, each also cut to five letters: `installing` and `install` share those. */
export function keyWords(text: string): { words: Set<string>; stems: Set<string> } {
  const words = new Set(wordsOf(text).filter((word) => !FUNCTION_WORDS.has(word)));
  return { words, stems: new Set([...words].map((word) => word.slice(0, 5))) };
}

/** Roughly as many tokens as OpenAI's models would count: few for an English word, one for an Urdu letter. */
export function countTokens(text: string): number {
  return text.match(/[A-Za-z]{1,7}|\p{N}{1,3}|\S/gu)?.length ?? 0;
}

function fold(word: string): string {
  // Most words of most prompts, and a load test sends thousands of prompts.
  if (/^\w+$/.test(word)) return word.toLowerCase();
  return [...word.toLowerCase().replaceAll(/\p{M}/gu, '')]
    .map((letter) => SAME_LETTERS.get(letter) ?? letter)
    .join('');
}
