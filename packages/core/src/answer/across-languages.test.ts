import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rankAcross, type FoundInLanguage } from './across-languages.js';

interface Sketch {
  confidence: number;
  /** `path#anchor` and score, best first. */
  chunks: [address: string, score: number][];
  lacksPages?: boolean;
  bestCosine?: number;
}

function found(locale: string, { confidence, chunks, lacksPages = false, bestCosine }: Sketch) {
  return {
    confidence,
    sufficient: confidence >= 0.5,
    lacksPages,
    ...(bestCosine !== undefined && { bestCosine }),
    chunks: chunks.map(([address, score]) => {
      const [path = '', anchor = ''] = address.split('#');
      const url = locale === 'en' ? `/site${path}` : `/site/${locale}${path}`;
      return { chunk: { url, anchor, locale }, score };
    }),
  } as unknown as FoundInLanguage;
}
const addressOf = ({ url, anchor }: { url: string; anchor: string }) => (anchor ? `${url}#${anchor}` : url);
const ranked = (...languages: FoundInLanguage[]) =>
  rankAcross(languages).chunks.map(({ chunk }) => addressOf(chunk));
const pages = (...languages: FoundInLanguage[]) => rankAcross(languages).pages.map(({ url }) => url);

describe('one language', () => {
  const own = found('ur', {
    confidence: 0.4,
    lacksPages: true,
    chunks: [
      ['/a', 9],
      ['/b', 8],
      ['/a', 3],
    ],
  });

  test('keeps its order', () => {
    expect(ranked(own)).toEqual(['/site/ur/a', '/site/ur/b', '/site/ur/a']);
    expect(pages(own)).toEqual(['/site/ur/a', '/site/ur/b']);
    expect(rankAcross([own]).best).toBe(own);
  });

  test('nothing found is nothing ranked', () => {
    expect(rankAcross([])).toEqual({ chunks: [], pages: [], best: undefined });
    expect(rankAcross([found('ur', { confidence: 0, chunks: [] })])).toMatchObject({ best: undefined });
  });
});

describe('a page and its translation', () => {
  test('vouch for each other, and the reader gets their own', () => {
    const own = found('ur', {
      confidence: 0.6,
      chunks: [
        ['/a', 10],
        ['/b', 9],
      ],
    });
    const other = found('en', {
      confidence: 0.6,
      chunks: [
        ['/b', 10],
        ['/c', 9],
        ['/a', 4],
      ],
    });
    expect(pages(own, other)).toEqual(['/site/ur/b', '/site/ur/a', '/site/c']);
    expect(rankAcross([own, other]).best).toBe(own);
    expect(rankAcross([other, own]).best).toBe(other);
  });

  test('do so section by section', () => {
    const own = found('ur', {
      confidence: 0.6,
      chunks: [
        ['/a#x', 10],
        ['/a#y', 9],
      ],
    });
    const other = found('en', { confidence: 0.6, chunks: [['/a#y', 10]] });
    expect(ranked(own, other)[0]).toBe('/site/ur/a#y');
  });

  test('do so as pages where the translation has other anchors', () => {
    const own = found('ur', {
      confidence: 0.6,
      chunks: [
        ['/a#الف', 10],
        ['/b#ب', 9],
      ],
    });
    const other = found('en', {
      confidence: 0.6,
      chunks: [
        ['/b#one', 10],
        ['/b#two', 9],
        ['/a#three', 2],
      ],
    });
    expect(ranked(own, other)[0]).toBe('/site/ur/b#ب');
  });
});

describe('a page that exists in one language alone', () => {
  const chunks: Sketch['chunks'] = [
    ['/a', 10],
    ['/b', 9],
  ];
  const other = found('en', {
    confidence: 0.6,
    chunks: [
      ['/only', 10],
      ['/a', 6],
      ['/b', 5],
    ],
  });

  test('is best where it beats there the translations of what the reader’s language found', () => {
    const own = found('ur', { confidence: 0.6, lacksPages: true, chunks });
    expect(pages(own, other)[0]).toBe('/site/only');
    expect(rankAcross([own, other]).best).toBe(other);
  });

  test('is not where it does so by little, and the reader’s own is sure', () => {
    const own = found('ur', { confidence: 0.75, lacksPages: true, chunks });
    const close = found('en', {
      confidence: 0.5,
      chunks: [
        ['/only', 10],
        ['/a', 9],
      ],
    });
    expect(pages(own, close)[0]).toBe('/site/ur/a');
  });

  test('was not found, and not only lacking, where the reader’s language has all pages', () => {
    const own = found('ur', { confidence: 0.6, chunks });
    expect(pages(own, other)[0]).toBe('/site/ur/a');
  });

  test('counts no less where a third language lacks it too, unless that agrees with the reader’s', () => {
    const own = found('ur', { confidence: 0.6, lacksPages: true, chunks });
    const close = found('en', {
      confidence: 0.6,
      chunks: [
        ['/only', 10],
        ['/a', 9],
      ],
    });
    const agreeing = found('ar', { confidence: 0.6, lacksPages: true, chunks });
    expect(pages(own, close, agreeing)[0]).toBe('/site/ur/a');
    const unsure = found('ar', { confidence: 0.1, lacksPages: true, chunks: [] });
    expect(pages(own, other, unsure)[0]).toBe('/site/only');
  });
});

test('of fused rankings, whose scores are nearly equal, the places tell', () => {
  const own = found('ur', {
    confidence: 0.6,
    bestCosine: 0.7,
    chunks: [
      ['/a', 0.0161],
      ['/b', 0.016],
      ['/c', 0.0159],
    ],
  });
  const other = found('en', {
    confidence: 0.6,
    bestCosine: 0.7,
    chunks: [
      ['/c', 0.0161],
      ['/d', 0.016],
      ['/b', 0.0159],
    ],
  });
  expect(pages(own, other)[0]).toBe('/site/ur/c');
});

test('ranks every chunk once and every page once, whatever was found', () => {
  const chunk = fc.tuple(
    fc.constantFrom('/a', '/b', '/c#x', '/c#y'),
    fc.double({ min: 0, max: 50, noNaN: true }),
  );
  const language = fc.record({
    confidence: fc.double({ min: 0, max: 1, noNaN: true }),
    chunks: fc.array(chunk, { maxLength: 6 }).map((each) => each.toSorted((a, b) => b[1] - a[1])),
    lacksPages: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(language, { maxLength: 3 }), (sketches) => {
      const languages = sketches.map((sketch, i) => found(['ur', 'en', 'ar'][i] ?? '', sketch));
      const across = rankAcross(languages);
      const all = languages.flatMap(({ chunks }) => chunks);
      expect(new Set(across.chunks)).toEqual(new Set(all));
      expect(across.chunks).toHaveLength(all.length);
      expect(new Set(across.pages.map(({ url }) => url)).size).toBe(across.pages.length);
      if (across.best)
        expect(across.best.chunks.map(({ chunk: { url } }) => url)).toContain(across.pages[0]?.url);
    }),
  );
});
