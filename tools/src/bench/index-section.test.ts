import { expect, it } from 'vitest';
import { formatIndexTimes } from './index-section.js';

it('shows the share of the build that all locales take together', () => {
  const text = formatIndexTimes({
    buildSeconds: 20,
    locales: [
      { locale: 'en', pages: 136, sections: 900, chunks: 1390, seconds: 0.8 },
      { locale: 'ur', pages: 3, sections: 9, chunks: 9, seconds: 0 },
    ],
  });
  expect(text).toMatch(/^en +136 +1,390 +0\.8 +170$/m);
  expect(text).toMatch(/^ur +3 +9 +0\.0 +–$/m);
  expect(text).toMatch(/0\.8 s of a warm build of 20\.0 s: 4\.0 %$/);
});
