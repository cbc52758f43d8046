import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCommand, type Interruptible } from '../run-command.js';

const TEMPLATE = 'create-docusaurus@3.10.2';
const FOLDER = 'site';
/**
 * Pages of the template in Urdu, at the places where Docusaurus looks for them. None is a page that an untranslated one
 * links to by its file: Docusaurus would call that link broken.
 */
const TRANSLATIONS = fileURLToPath(new URL('../../newcomer-site/', import.meta.url));

/**
 * Makes a site of the official template, without its packages.
 *
 * @param parentDir folder that gets the site's folder
 * @returns the site's folder
 */
export async function makeSite(parentDir: string, { signal }: Interruptible): Promise<string> {
  const parameters = ['--yes', TEMPLATE, FOLDER, 'classic', '--javascript', '--skip-install'];
  await runCommand('npx', parameters, { cwd: parentDir, signal });
  return join(parentDir, FOLDER);
}

/** Puts the Urdu pages into a site of the template. */
export async function translatePages(siteDir: string): Promise<void> {
  await cp(TRANSLATIONS, siteDir, { recursive: true });
}

/** Changes a site's config. */
export async function editConfig(siteDir: string, edit: (config: string) => string): Promise<void> {
  const path = join(siteDir, 'docusaurus.config.js');
  await writeFile(path, edit(await readFile(path, 'utf8')));
}
