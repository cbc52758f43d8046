import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { BACKUP_VARIABLES, MIGRATION_VARIABLES } from './env-example.js';
import { readText, REPOSITORY } from './ops-files.js';

const readPage = (name: string) =>
  Promise.all([
    readText(`website/docs/operations/${name}.md`),
    readText(`i18n/ur/docusaurus-plugin-content-docs/current/operations/${name}.md`),
  ]);
const [en] = await readPage('backups');

it.each(['backups', 'checks'])(
  '%s has the same sections, commands and names in both languages',
  async (name) => {
    const [english, urdu] = await readPage(name);
    const partsOf = (text: string) => ({
      anchors: [...text.matchAll(/\{\/\* #([\w-]+) \*\/\}/g)].map(([, anchor]) => anchor),
      blocks: [...text.matchAll(/```[^]*?```/g)].map(([block]) => block),
      codes: [...new Set([...text.matchAll(/`[^`\n]+`/g)].map(([code]) => code))].sort(),
    });
    expect(partsOf(urdu)).toEqual(partsOf(english));
  },
);

it('the page about backups names only variables and files that there are', async () => {
  const known = new Set([...BACKUP_VARIABLES, ...MIGRATION_VARIABLES].map(({ name }) => name));
  const named = [...en.matchAll(/\b(?:BACKUP|RESTORE|RCLONE|DIRECT)_\w+/g)].map(([name]) => name);
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((name) => !known.has(name))).toEqual([]);
  for (const [path] of en.matchAll(/\bops\/[\w./-]*\w/g)) await access(join(REPOSITORY, path));
});
