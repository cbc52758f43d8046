import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readmeTables } from './testing/readme-tables.js';

/** Without the spaces and dashes that make a table's columns equally wide. */
const plain = (text: string) =>
  text.replaceAll(/ {2,}/g, ' ').replaceAll(/-{2,}/g, '-').replaceAll('\\*', '*');

it('documents every variable and every problem as they are', () => {
  const readme = plain(readFileSync(new URL('../README.md', import.meta.url), 'utf8'));
  const lines = plain(readmeTables())
    .split('\n')
    .filter((line) => line.startsWith('|'));
  expect(lines.filter((line) => !readme.includes(line))).toEqual([]);
});
