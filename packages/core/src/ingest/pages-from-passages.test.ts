import { expect, test } from 'vitest';
import { chunksFromPage } from './chunks-from-page.js';
import { pagesFromPassages } from './pages-from-passages.js';

const page = (locale: string, url: string, texts: string[]) => ({
  url,
  title: url,
  locale,
  sections: texts.map((text, i) => ({
    anchor: `part-${i}`,
    headingPath: [`${i}`],
    blocks: [{ kind: 'paragraph' as const, text }],
  })),
});

test.each([
  ['en', ['A robot waters the garden.', 'It rests at noon.']],
  ['ur', ['روبوٹ باغ کو پانی دیتا ہے۔', 'دوپہر کو وہ رک جاتا ہے۔']],
])('what was cut into chunks is put together again: %s', (locale, texts) => {
  const pages = [page(locale, '/garden/', texts), page(locale, '/kitchen/', texts)];
  expect(pagesFromPassages(pages.flatMap((each) => chunksFromPage(each, { site: 'test' })))).toEqual(pages);
});

test('nothing makes no page', () => {
  expect(pagesFromPassages([])).toEqual([]);
});
