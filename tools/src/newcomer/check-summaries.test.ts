import { describe, expect, it } from 'vitest';
import { checkSummaries, describeSummaries } from './check-summaries.js';

const en = { locale: 'en', pages: 12, sections: 40, chunks: 41, seconds: 0.2 };
const ur = { locale: 'ur', pages: 4, sections: 10, chunks: 10, seconds: 0.1 };

describe('the summaries of a build', () => {
  it('pass when each locale has something to answer from', () => {
    expect(() => checkSummaries([en, ur], ['en', 'ur'])).not.toThrow();
  });

  it('fail without one of the locales', () => {
    expect(() => checkSummaries([en], ['en', 'ur'])).toThrow(
      'The build printed no summary for the locale "ur".',
    );
  });

  it('fail when a locale is empty', () => {
    expect(() => checkSummaries([en, { ...ur, pages: 0, chunks: 0 }], ['en', 'ur'])).toThrow(
      'The build indexed nothing in the locale "ur".',
    );
  });

  it('are told in one line', () => {
    expect(describeSummaries([en, ur])).toBe('en: 12 pages, 41 chunks; ur: 4 pages, 10 chunks');
  });
});
