import { chunksFromPage, pageFromHtml, writeStaticIndex } from 'docusaurus-rag-core/node';
import type { BuiltSite } from '../cli/built-site.js';
import { siteOf } from './site-context.js';

const EN = [
  {
    path: 'docs/brewing',
    html: '<h1>Brewing tea</h1><p>Water for green tea has eighty degrees.</p><h2 id="steeping">Steeping</h2><p>Green tea steeps for two minutes. Black tea steeps for four minutes.</p>',
  },
  { path: 'docs/storing', html: '<h1>Storing tea</h1><p>Tea is stored in a dark tin, away from spices.</p>' },
  {
    path: 'docs/harvest',
    html: '<h1>The harvest</h1><p>Darjeeling is harvested from March to November.</p>',
  },
];
const UR = [
  {
    path: 'docs/brewing',
    html: '<h1>چائے بنانا</h1><h2 id="steeping">دم</h2><p>سبز چائے دو منٹ دم پر رہتی ہے۔ کالی چائے چار منٹ دم پر رہتی ہے۔</p>',
  },
  { path: 'docs/cups', html: '<h1>پیالیاں</h1><p>پیالی چینی مٹی سے بنتی ہے۔</p>' },
];

/** The tea site under `/sub/`, as its last build left it. */
export function teaSite(outDir: string): BuiltSite {
  return { ...siteOf({ outDir, siteBaseUrl: '/sub/' }), outDir, trailingSlash: false };
}

/** As a larger site would have. */
const CALIBRATION = { needed: 0.43, ownQuestions: 90, answered: 0.967, otherQuestions: 48, refused: 0.958 };

/** Writes the indexes of both locales of `teaSite`. The English pages are of version 1.0, and calibrated. */
export async function writeTeaIndexes(outDir: string): Promise<void> {
  const { locales } = teaSite(outDir);
  for (const { name, language, baseUrl, indexDir } of locales) {
    const pages = (name === 'en' ? EN : UR).map(({ path, html }) =>
      pageFromHtml(`<article>${html}</article>`, {
        url: baseUrl + path,
        locale: language,
        ...(name === 'en' && { version: '1.0' }),
      }),
    );
    await writeStaticIndex(indexDir, {
      site: 'https://tea.example',
      locale: language,
      pages,
      chunks: pages.flatMap((page) => chunksFromPage(page, { site: 'https://tea.example' })),
      latestVersions: ['1.0'],
      ...(name === 'en' && { calibration: CALIBRATION }),
    });
  }
}
