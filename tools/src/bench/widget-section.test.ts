import { describe, expect, it } from 'vitest';
import { formatWidget, summariseVisits } from './widget-section.js';
import type { Visit } from './widget/visit.js';

const made = (fields: Partial<Visit>): Visit => ({
  firstContentfulPaintMs: 100,
  loadingShift: 0,
  openingShift: 0,
  longestOpeningTaskMs: 20,
  requestsBeforeIntent: ['/'],
  requestsElsewhere: [],
  ...fields,
});

describe('what the chat costs a page', () => {
  const withChat = [
    made({ firstContentfulPaintMs: 110, requestsBeforeIntent: ['/', '/embed.js'] }),
    made({
      firstContentfulPaintMs: 500,
      openingShift: 0.1,
      requestsElsewhere: ['https://elsewhere.example/'],
    }),
    made({ firstContentfulPaintMs: 105, longestOpeningTaskMs: 61.5 }),
  ];
  const row = summariseVisits('plain', withChat, [
    [made({}), made({ firstContentfulPaintMs: 90 })],
    [made({ loadingShift: 0.2 }), made({}), made({})],
  ]);

  it('is the median of paints, and the worst of everything that should not be', () => {
    expect(row).toEqual({
      page: 'plain',
      visits: 3,
      paintWithMs: 110,
      paintWithoutMs: 100,
      paintRatio: 1.1,
      paintNoise: 0.9,
      loadingShift: 0,
      loadingShiftWithout: 0.2,
      openingShift: 0.1,
      medianOpeningTaskMs: 20,
      longestOpeningTaskMs: 61.5,
      requestsBeforeIntent: 2,
      requestsWithout: 1,
      requestsElsewhere: ['https://elsewhere.example/'],
    });
  });

  it('is shown with its ratio, and with whom the page spoke', () => {
    const lines = formatWidget([row]).split('\n');
    expect(lines.find((line) => line.startsWith('plain'))).toMatch(
      /110 +100 +1\.100 +0\.900 +0\.000 +0\.200 +0\.100 +20 +61\.5 +2 +1$/,
    );
    expect(lines.at(-1)).toBe('Requests to other origins: https://elsewhere.example/');
  });
});
