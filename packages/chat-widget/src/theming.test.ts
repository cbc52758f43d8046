// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const SRC = fileURLToPath(new URL('.', import.meta.url));
const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const PAGES = {
  en: 'website/docs/theming.md',
  ur: 'i18n/ur/docusaurus-plugin-content-docs/current/theming.md',
};

const read = (names: string[]) => names.map((name) => readFileSync(SRC + name, 'utf8')).join('\n');
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' });
const css = read(files.filter((name) => name.endsWith('.css')));
const tsx = read(files.filter((name) => /(?<!\.test)\.tsx$/.test(name) && !name.startsWith('testing')));
const all = (text: string, pattern: RegExp) =>
  [...new Set(Array.from(text.matchAll(pattern), ([, one]) => one))].toSorted();

/** The classes in the source. Header actions are called after their names. */
const CLASSES = [
  ...new Set([
    ...all(tsx, /className=(?:"|\{`)([^"`]*)["`]/g).flatMap(
      (value) => (value ?? '').match(/rag-[a-z]+(?:-[a-z]+)*(?![-\w$])/g) ?? [],
    ),
    ...all(tsx, /^\s+name: '(\w+)',$/gm).map((name) => `rag-${name}`),
  ]),
].toSorted();

it('asks no element for its direction but by `dir`: builds turn `:dir()` into a question to what is around it', () => {
  expect(css).not.toContain(':dir(');
});

for (const [locale, path] of Object.entries(PAGES)) {
  const page = readFileSync(ROOT + path, 'utf8');
  const sectionOf = (anchor: string) => page.split(`{/* #${anchor} */}`)[1]?.split(/^## /m)[0] ?? '';
  const [properties, parts] = [sectionOf('properties'), sectionOf('parts')];
  const rows = parts.split('\n').filter((line) => line.startsWith('| '));

  describe(`the page about theming, ${locale}`, () => {
    it('names every custom property there is, and no other', () => {
      expect(all(properties, /`(--rag-[a-z-]+)`/g)).toEqual(all(css, /(--rag-[a-z-]+)/g));
    });

    it('gives the values that the style sheet gives', () => {
      const values = Array.from(properties.matchAll(/^\| `(--rag-[a-z-]+)` +\| `(?!--)([^`]+)`/gm));
      expect(values.length).toBeGreaterThan(10);
      for (const [, property, light] of values) expect(css).toContain(`  ${property}: ${light};\n`);
    });

    it('names every class there is, and no other', () => {
      expect(rows.flatMap((row) => all(row, /`(rag-[a-z-]+)`/g)).toSorted()).toEqual(CLASSES);
    });

    it('names a state where the source has one', () => {
      const stateful = all(
        tsx,
        /className="(?:rag-button |rag-action |rag-notice )?(rag-[a-z-]+)"\s+data-state=/g,
      );
      expect(stateful.length).toBeGreaterThan(10);
      for (const name of stateful) {
        const row = rows.find((one) => one.includes(`\`${name}\``));
        expect(row?.split('|').at(-2)?.trim(), name).not.toBe('');
      }
    });
  });
}
