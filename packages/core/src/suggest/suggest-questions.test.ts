import { expect, it } from 'vitest';
import { createMemoryLoader } from '../index/memory-index.js';
import { openStaticIndex } from '../index/static-index.js';
import { chunksFromPage } from '../ingest/chunks-from-page.js';
import { pageFromHtml } from '../ingest/page-from-html.js';
import { suggestQuestions } from './suggest-questions.js';

const SITE = 'https://tea.example';

/** An index of pages, as a build makes it, asked for its own questions. */
async function suggestionsOf(locale: string, pages: Record<string, string>) {
  const read = Object.entries(pages).map(([url, html]) =>
    pageFromHtml(`<article>${html}</article>`, { url, locale }),
  );
  const chunks = read.flatMap((page) => chunksFromPage(page, { site: SITE }));
  const load = createMemoryLoader({ site: SITE, locale, pages: read, chunks, latestVersions: [] });
  return suggestQuestions(read, await openStaticIndex({ load }));
}

const FILLER = {
  '/a/': '<h1>Cups</h1><p>A cup is made of porcelain, in Jingdezhen and elsewhere.</p>',
  '/b/': '<h1>Spices</h1><p>Cardamom and cinnamon are kept in jars, away from the sun.</p>',
};

it('suggests what the headings of a page promise and the index answers from there', async () => {
  const [page, ...others] = await suggestionsOf('en', {
    ...FILLER,
    '/tea/': `<h1>Tea</h1><p>All about tea.</p>
      <h2 id="introduction">Introduction</h2><p>This page is about tea.</p>
      <h2 id="oxidation">Oxidation of leaves</h2><p>The oxidation of leaves turns them black within hours.</p>
      <h2 id="how">How to store tea leaves</h2><p>Store tea leaves in a tin, in the dark.</p>
      <h2 id="next">Next steps</h2><p>Read about cups.</p>`,
  });
  expect(others).toEqual([]);
  expect(page).toEqual({
    url: '/tea/',
    questions: ['What is the oxidation of leaves?', 'How do I store tea leaves?'],
  });
});

it('صفحے کی سرخیوں سے وہی سوال بناتا ہے جن کا جواب وہیں ہو', async () => {
  const [page] = await suggestionsOf('ur', {
    '/a/': '<h1>پیالیاں</h1><p>پیالی چینی مٹی سے بنتی ہے۔</p>',
    '/tea/': `<h1>چائے</h1><p>چائے کے بارے میں۔</p>
      <h2 id="intro">تعارف</h2><p>یہ صفحہ چائے کے بارے میں ہے۔</p>
      <h2 id="oxidation">پتیوں کی تکسید</h2><p>پتیوں کی تکسید سے وہ چند گھنٹوں میں کالی ہو جاتی ہیں۔</p>
      <h2 id="store">پتی محفوظ رکھنا</h2><p>پتی محفوظ رکھنے کے لیے ڈبا اندھیرے میں رکھیے۔</p>`,
  });
  expect(page).toEqual({
    url: '/tea/',
    questions: ['پتیوں کی تکسید کیا ہے؟', 'پتی محفوظ رکھنے کا طریقہ کیا ہے؟'],
  });
});

it('leaves out what another section answers, and offers at most three', async () => {
  const section = (name: string) =>
    `<h2 id="${name}">The ${name} method</h2><p>The ${name} method steeps ${name} leaves in a pot of ${name}.</p>`;
  const found = await suggestionsOf('en', {
    ...FILLER,
    '/many/': `<h1>Methods</h1>${['assam', 'darjeeling', 'ceylon', 'nilgiri'].map(section).join('')}`,
    '/copy/': '<h1>Copy</h1><h2 id="x">The assam method</h2><p>Nothing of the kind stands here.</p>',
  });
  expect(found).toEqual([
    {
      url: '/many/',
      questions: [
        'What is the assam method?',
        'What is the darjeeling method?',
        'What is the ceylon method?',
      ],
    },
  ]);
});
