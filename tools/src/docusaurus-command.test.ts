import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { docusaurusCommand } from './docusaurus-command.js';

it('starts the Docusaurus that is installed for the site', () => {
  const website = fileURLToPath(new URL('../../website', import.meta.url));
  const [command, [script = '', ...parameters]] = docusaurusCommand(website, 'build', '--locale', 'ur');
  expect(command).toBe(process.execPath);
  expect(existsSync(script)).toBe(true);
  expect(parameters).toEqual(['build', '--locale', 'ur']);
});

it('says what to do in a folder without an installed site', () => {
  expect(() => docusaurusCommand(tmpdir(), 'build')).toThrow(
    `${tmpdir()} holds no installed Docusaurus site. Run "npm install" there.`,
  );
});
