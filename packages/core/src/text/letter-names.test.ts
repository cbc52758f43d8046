import { describe, expect, test } from 'vitest';
import { spellInitials } from './letter-names.js';

const spell = (text: string) =>
  spellInitials(
    text.split(' ').map((word) => ({ word })),
    (first, last, letters) => ({ word: `${first.word}…${last.word}=${letters}` }),
  ).map(({ word }) => word);

describe('spellInitials', () => {
  test.each([
    ['یہ جی پی ایس ہے', ['یہ', 'جی…ایس=gps', 'ہے']],
    ['آئی او ٹی کے آلات', ['آئی…ٹی=iot', 'کے', 'آلات']],
    ['دنیا کے ڈی این اے', ['دنیا', 'کے', 'ڈی…اے=dna']],
    ['او کے آر', ['او…آر=okr']],
    ['بہت سی آئی او ٹی', ['بہت', 'سی', 'آئی…ٹی=iot']],
    ['سی پی یو', ['سی…یو=cpu']],
  ])('reads %s', (text, words) => {
    expect(spell(text)).toEqual(words);
  });

  test.each(['پانی پی کے', 'وہ اے', 'گاندھی جی نے', 'کون سی', 'کے'])('leaves %s as it is', (text) => {
    expect(spell(text)).toEqual(text.split(' '));
  });
});
