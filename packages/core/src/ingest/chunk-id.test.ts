import { describe, expect, it } from 'vitest';

import { chunkId } from './chunk-id.js';

const place = {
  site: 'https://docs.example.com',
  locale: 'ur',
  version: '2.0',
  url: '/ur/docs/intro/',
  anchor: 'تعارف',
  ordinal: 0,
};

describe('chunkId', () => {
  it('is the same for the same place', () => {
    expect(chunkId({ ...place })).toBe(chunkId(place));
  });

  it('differs when any part of the place differs', () => {
    const others = [
      { ...place, site: 'https://other.example.com' },
      { ...place, locale: 'en' },
      { ...place, version: '1.0' },
      { ...place, version: undefined },
      { ...place, url: '/ur/docs/install/' },
      { ...place, anchor: '' },
      { ...place, ordinal: 1 },
    ];
    expect(new Set([place, ...others].map(chunkId)).size).toBe(others.length + 1);
  });

  it('keeps the parts apart, wherever one ends and the next begins', () => {
    expect(chunkId({ ...place, url: '/a', anchor: 'b' })).not.toBe(
      chunkId({ ...place, url: '/', anchor: 'ab' }),
    );
  });
});
