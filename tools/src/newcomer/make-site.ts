import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCommand, type Interruptible } from '../run-command.js';
import { setVersions } from './configure-site.js';

const TEMPLATE = 'create-docusaurus@3.10.2';
const FOLDER = 'site';
/** Pages of the template in Urdu. None is a page that an untranslated one links to by its file: Docusaurus would call that link broken. */
const TRANSLATIONS = fileURLToPath(new URL('../../newcomer-site/', import.meta.url));
/** Where Docusaurus looks for the translations of `docs`. */
const TRANSLATED_DOCS = 'i18n/ur/docusaurus-plugin-content-docs/current';

/** The lower end of the peer ranges. The template is the newest before it that every mirror of npm has. */
export const OLDEST = {
  template: 'create-docusaurus@3.4.0',
  docusaurus: '3.5.2',
  react: '^18.0.0',
  /** Docusaurus 3.5 loads a file that newer ones lack, and asks for any 5: a site of its time has this in its lock file. */
  webpack: '5.95.0',
} as const;

export interface SiteOptions extends Interruptible {
  /** With the oldest Docusaurus and React there may be. Default: the newest. */
  oldest?: boolean | undefined;
}

/**
 * Makes a site of the official template, without its packages.
 *
 * @param parentDir folder that gets the site's folder
 * @returns the site's folder
 */
export async function makeSite(parentDir: string, { oldest = false, signal }: SiteOptions): Promise<string> {
  const template = oldest ? OLDEST.template : TEMPLATE;
  const parameters = ['--yes', template, FOLDER, 'classic', '--javascript', '--skip-install'];
  await runCommand('npx', parameters, { cwd: parentDir, signal });
  const siteDir = join(parentDir, FOLDER);
  if (oldest) await editFile(join(siteDir, 'package.json'), (manifest) => setVersions(manifest, OLDEST));
  return siteDir;
}

/** Puts the Urdu pages into a site of the template, each with the ending that its English page has. */
export async function translatePages(siteDir: string): Promise<void> {
  const originals = await readdir(join(siteDir, 'docs'), { recursive: true });
  const from = join(TRANSLATIONS, TRANSLATED_DOCS);
  for (const name of await readdir(from, { recursive: true })) {
    if (!name.endsWith('.mdx')) continue;
    const original = originals.find((each) => each.replace(/\.mdx?$/, '.mdx') === name);
    if (original === undefined)
      throw new Error(`The template has no page ${name} any more. Adapt the translations.`);
    const target = join(siteDir, TRANSLATED_DOCS, original);
    await mkdir(dirname(target), { recursive: true });
    await cp(join(from, name), target);
  }
}

/** Changes a site's config. */
export function editConfig(siteDir: string, edit: (config: string) => string): Promise<void> {
  return editFile(join(siteDir, 'docusaurus.config.js'), edit);
}

/** Which packages a site has. @returns such as `react 19.3.0` */
export async function installedVersions(siteDir: string, names: string[]): Promise<string[]> {
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(siteDir, 'node_modules', name, 'package.json'), 'utf8');
      return `${name} ${(JSON.parse(text) as { version: string }).version}`;
    }),
  );
}

async function editFile(path: string, edit: (text: string) => string): Promise<void> {
  await writeFile(path, edit(await readFile(path, 'utf8')));
}
