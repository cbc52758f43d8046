// @vitest-environment node
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const PAGES = {
  en: 'website/docs/accessibility.md',
  ur: 'i18n/ur/docusaurus-plugin-content-docs/current/accessibility.md',
};
/** Success criteria of WCAG 2.2 at A and AA. */
const CRITERIA = 55;

/** Rows of the two tables: of criteria that apply, with what shows them, and of those that do not. */
function readTables(path: string) {
  const [, page = ''] = readFileSync(ROOT + path, 'utf8').split('{/* #wcag */}');
  const [tables = '', scripts = ''] = page.split('{/* #scripts */}');
  const rows = tables.split('\n').filter((line) => /^\| \d\.\d/.test(line));
  const cells = rows.map((row) => row.split(' | ').map((cell) => cell.replaceAll(/^\| | \|$/g, '')));
  return {
    applying: cells.filter(({ length }) => length === 4),
    others: cells.filter(({ length }) => length === 3),
    scripts,
  };
}

const numbersOf = (cells: string[][]): string[] =>
  cells.flatMap(([criterion = '']) => {
    const [, from = '', to] = /^(\d\.\d\.\d+)(?:–(\d\.\d\.\d+))?/.exec(criterion) ?? [];
    if (to === undefined) return [from];
    const [last, first] = [to, from].map((number) => Number(number.split('.')[2])) as [number, number];
    return Array.from({ length: last - first + 1 }, (_, i) => from.replace(/\d+$/, String(first + i)));
  });

for (const [locale, path] of Object.entries(PAGES)) {
  describe(`the accessibility page, ${locale}`, () => {
    const { applying, others, scripts } = readTables(path);

    it('names every criterion of WCAG 2.2 A and AA once', () => {
      const numbers = [...numbersOf(applying), ...numbersOf(others)];
      expect(numbers).toHaveLength(CRITERIA);
      expect(new Set(numbers).size).toBe(CRITERIA);
    });

    it('names tests that are there, and scripts', () => {
      for (const [criterion, , , shown = ''] of applying) {
        const tests = [...shown.matchAll(/`([^`]+\.tsx?)`(?: [“«]([^”»]+)[”»])?/g)];
        const links = [...shown.matchAll(/\]\(#([\w-]+)\)/g)];
        expect(tests.length + links.length, criterion).toBeGreaterThan(0);
        for (const [, file = '', name] of tests) {
          expect(existsSync(ROOT + file), file).toBe(true);
          if (name !== undefined) expect(readFileSync(ROOT + file, 'utf8'), file).toContain(name);
        }
        for (const [, anchor] of links) expect(scripts).toContain(`{/* #${anchor} */}`);
      }
    });

    it('says why the others do not apply', () => {
      expect(others.length).toBeGreaterThan(0);
      for (const [criterion, , why = ''] of others) expect(why.length, criterion).toBeGreaterThan(10);
    });
  });
}

it('says the same in both languages', () => {
  const [english, urdu] = Object.values(PAGES).map(readTables);
  const essence = (rows: string[][] = []) =>
    rows.map(([criterion = '', level, , shown = '']) => [
      criterion.split(' ')[0],
      level,
      shown.match(/`[^`]+`|#[\w-]+/g),
    ]);
  expect(essence(urdu?.applying)).toEqual(essence(english?.applying));
  expect(numbersOf(urdu?.others ?? [])).toEqual(numbersOf(english?.others ?? []));
});
