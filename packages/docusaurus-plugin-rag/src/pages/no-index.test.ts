import { expect, it } from 'vitest';
import { asksForNoIndex } from './no-index.js';

/** A page's head, as Docusaurus before 3.7 gives it. */
const headWith = (...tags: { name?: string; property?: string; content: string }[]) => ({
  meta: { toComponent: () => tags.map((props) => ({ props })) },
});

it('is told by the metadata of the route', () => {
  const routesBuildMetadata = { '/hidden': { noIndex: true }, '/seen': { noIndex: false } };
  expect(asksForNoIndex({ routesBuildMetadata }, '/hidden')).toBe(true);
  expect(asksForNoIndex({ routesBuildMetadata }, '/seen')).toBe(false);
  expect(asksForNoIndex({ routesBuildMetadata }, '/ur/پوشیدہ')).toBe(false);
});

it('is read from the page’s head where there is no such metadata', () => {
  const head = {
    '/hidden': headWith(
      { property: 'og:title', content: 'noindex' },
      { name: 'robots', content: 'NoIndex, nofollow' },
    ),
    '/ur/seen': headWith(
      { name: 'description', content: 'noindex کیا ہے' },
      { name: 'robots', content: 'all' },
    ),
  } as unknown as Parameters<typeof asksForNoIndex>[0]['head'];
  expect(asksForNoIndex({ head }, '/hidden')).toBe(true);
  expect(asksForNoIndex({ head }, '/ur/seen')).toBe(false);
  expect(asksForNoIndex({ head }, '/nowhere')).toBe(false);
  expect(asksForNoIndex({}, '/nowhere')).toBe(false);
});
