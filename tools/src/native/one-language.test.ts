import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leaveOutTwins, localeIn, twinPath } from './one-language.js';
import { smallSite } from './testing/small-site.js';

const urlsIn = (locale: string, site = smallSite()) => localeIn(site, locale).pages.map(({ url }) => url);

test('a page that is kept in one language is gone from the other', () => {
  const site = leaveOutTwins(smallSite(), { en: ['/docs/tea'], ur: ['/ur/docs/battery/'] });
  expect(urlsIn('en', site)).toEqual(['/docs/tea/', '/docs/swallow/']);
  expect(urlsIn('ur', site)).toEqual(['/ur/docs/swallow/', '/ur/docs/battery/']);
});

test.each([
  [{ en: ['/docs/coffee/'] }, '/docs/coffee/, and the site has no such page in "en"'],
  [{ ur: ['/ur/docs/چائے/'] }, 'in "ur"'],
  [{ fa: [] as string[], en: ['/docs/tea/'] }, undefined],
  [{ fa: ['/fa/docs/tea/'] }, 'The site has no pages in "fa". It has: en, ur.'],
])('%j', (oneLanguage, message) => {
  const leaveOut = () => leaveOutTwins(smallSite(), oneLanguage);
  if (message === undefined) expect(leaveOut).not.toThrow();
  else expect(leaveOut).toThrow(message);
});

test('the twin of a twin is the page itself', () => {
  const [en, ur] = [localeIn(smallSite(), 'en'), localeIn(smallSite(), 'ur')];
  fc.assert(
    fc.property(fc.webPath(), (path) => {
      const page = `/docs${path}#anchor`;
      expect(twinPath(twinPath(page, en, ur), ur, en)).toBe(page);
    }),
  );
});
