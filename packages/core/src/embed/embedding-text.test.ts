import { expect, test } from 'vitest';
import { embeddingText } from './embedding-text.js';

test.each([
  [{ title: 'Search', headingPath: ['Setup', 'npm'], text: 'Run it.' }, 'Search › Setup › npm\n\nRun it.'],
  [{ title: 'تلاش', headingPath: ['ترتیب'], text: 'چلائیں۔' }, 'تلاش › ترتیب\n\nچلائیں۔'],
  [{ title: '', headingPath: [], text: 'Run it.' }, 'Run it.'],
])('a chunk is embedded with where it stands: %j', (chunk, text) => {
  expect(embeddingText(chunk)).toBe(text);
});
