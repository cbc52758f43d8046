import { createHash } from 'node:crypto';

import { describe, expect, it } from 'vitest';

import { contentHash } from './content-hash.js';

const passage = { title: 'تعارف', headingPath: ['پہلا قدم'], text: 'یہ ایک جملہ ہے۔' };

describe('contentHash', () => {
  it('is the SHA-256 that Node computes', () => {
    const expected = createHash('sha256')
      .update(JSON.stringify([passage.title, passage.headingPath, passage.text]))
      .digest('hex');
    expect(contentHash(passage)).toBe(expected);
  });

  it('changes with the title, a heading and the text', () => {
    const others = [
      { ...passage, title: 'Introduction' },
      { ...passage, headingPath: [] },
      { ...passage, text: 'A sentence.' },
    ];
    expect(new Set([passage, ...others].map(contentHash)).size).toBe(4);
  });
});
