import { describe, expect, it } from 'vitest';
import { parseBuildSummaries } from './build-summary.js';

describe('the plugin’s summary in a build’s output', () => {
  it('is found for each locale, between everything else', () => {
    const output = [
      '[INFO] [en] Creating an optimized production build...',
      '[SUCCESS] [en] Indexed for answers: 136 pages, 1,204 sections, 1,390 chunks, 612 kB, 1.4 s.',
      '[en] Left out: 3 marked noindex.',
      '[SUCCESS] [ur-PK] Indexed for answers: 1 page, 1 section, 1 chunk, 1.2 MB, 0.0 s.',
    ].join('\n');
    expect(parseBuildSummaries(output)).toEqual([
      { locale: 'en', pages: 136, sections: 1204, chunks: 1390, seconds: 1.4 },
      { locale: 'ur-PK', pages: 1, sections: 1, chunks: 1, seconds: 0 },
    ]);
  });

  it('is absent from a build without the plugin', () => {
    expect(parseBuildSummaries('[SUCCESS] Generated static files in "build".')).toEqual([]);
  });
});
