import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'docusaurus-rag-core';
import { writeStaticIndex } from 'docusaurus-rag-core/node';
import type { EvaluationBuild } from '../evaluate-website.js';
import type { EvaluationSite } from '../evaluation-site.js';
import { indexInputs, openIndexes } from '../index-site.js';
import type { SetQuestion } from '../question-sets.js';

type Text = [title: string, sections: [anchor: string, heading: string, paragraph: string][]];

const ENGLISH: Record<string, Text> = {
  '/docs/tea/': [
    'Tea',
    [
      ['', '', 'Green tea grows on the slopes of the mountains.'],
      ['steeping', 'How long it steeps', 'Green tea steeps for two minutes, black tea for four minutes.'],
    ],
  ],
  '/docs/swallow/': [
    'The swallow',
    [['sleep', 'Where it sleeps', 'Swallows sleep in the reeds at the edge of a lake.']],
  ],
  '/docs/battery/': [
    'The battery',
    [['charging', 'Charging', 'The battery of the lamp is charged overnight and lasts nine days.']],
  ],
};
const URDU: Record<string, Text> = {
  '/ur/docs/tea/': [
    'چائے',
    [
      ['', '', 'سبز چائے پہاڑوں کی ڈھلوانوں پر اگتی ہے۔'],
      ['steeping', 'کتنی دیر دم پر رہے', 'سبز چائے دو منٹ دم پر رہتی ہے، کالی چائے چار منٹ۔'],
    ],
  ],
  '/ur/docs/swallow/': [
    'ابابیل',
    [['sleep', 'کہاں سوتی ہے', 'ابابیلیں جھیل کے کنارے سرکنڈوں میں سوتی ہیں۔']],
  ],
  '/ur/docs/battery/': [
    'بیٹری',
    [['charging', 'چارج کرنا', 'چراغ کی بیٹری رات بھر میں چارج ہوتی ہے اور نو دن چلتی ہے۔']],
  ],
};

/** Three pages in English and Urdu, with the same anchors. */
export function smallSite(): EvaluationSite {
  return {
    address: 'https://small.example/',
    defaultLocale: 'en',
    locales: [
      { locale: 'en', base: '/', pages: pagesOf(ENGLISH, 'en'), latestVersions: [] },
      { locale: 'ur', base: '/ur/', pages: pagesOf(URDU, 'ur'), latestVersions: [] },
    ],
  };
}

function pagesOf(texts: Record<string, Text>, locale: string): Page[] {
  return Object.entries(texts).map(([url, [title, sections]]) => ({
    url,
    title,
    locale,
    sections: sections.map(([anchor, heading, paragraph]) => ({
      anchor,
      headingPath: heading === '' ? [] : [heading],
      blocks: [{ kind: 'paragraph', text: paragraph }],
    })),
  }));
}

/** A site, indexed. */
export async function buildOf(site: EvaluationSite): Promise<EvaluationBuild> {
  const inputs = await indexInputs(site);
  return { name: 'translated', site, inputs, indexes: await openIndexes(inputs, site.defaultLocale) };
}

/** Writes a site as Docusaurus and the plugin leave it: HTML and an index for each locale, below `build`. */
export async function writeBuiltSite(site: EvaluationSite, siteDir: string): Promise<void> {
  for (const input of await indexInputs(site)) {
    const base = site.locales.find(({ locale }) => locale === input.locale)?.base ?? '/';
    await writeStaticIndex(join(siteDir, 'build', base, 'rag'), input);
    for (const page of input.pages) {
      const folder = join(siteDir, 'build', page.url);
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, 'index.html'), htmlOf(page));
    }
  }
}

function htmlOf({ title, sections }: Page): string {
  const body = sections.map(({ anchor, headingPath: [heading], blocks }) => {
    const [block] = blocks;
    const text = block && 'text' in block ? block.text : '';
    return `${heading === undefined ? '' : `<h2 id="${anchor}">${heading}</h2>`}<p>${text}</p>`;
  });
  return `<html><body><nav>Menu</nav><main><article><div class="theme-doc-markdown markdown"><h1>${title}</h1>${body.join('')}</div></article></main></body></html>`;
}

/** A question, with what a test does not care about. */
export function questionOf(fields: Partial<SetQuestion> & Pick<SetQuestion, 'text'>): SetQuestion {
  return { _id: fields.text, locale: 'en', gold: [], misspelt: false, nearMiss: false, ...fields };
}
