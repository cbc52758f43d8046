import { describe, expect, it } from 'vitest';

import { countWords } from './count-words.js';

describe('countWords', () => {
  it('counts what white space parts, in English and in Urdu', () => {
    expect(countWords('  Build the site\nagain. ')).toBe(4);
    expect(countWords('سائٹ دوبارہ بنائیں۔')).toBe(3);
  });

  it('finds no word in nothing', () => {
    expect(countWords('')).toBe(0);
    expect(countWords(' \n ')).toBe(0);
  });

  it('does not take a page without spaces for one word', () => {
    expect(countWords('文'.repeat(300))).toBe(151);
    expect(countWords('กขค'.repeat(100))).toBe(151);
  });
});
