import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { docusaurusCommand } from '../../docusaurus-command.js';
import { runCommand } from '../../run-command.js';

const PLUGIN = 'docusaurus-plugin-rag';
const GENERATED = '.docusaurus-without-plugin';
const CONFIGS = ['ts', 'mts', 'js', 'mjs', 'cjs'].map((ending) => `docusaurus.config.${ending}`);

/**
 * Builds the default locale of a site as it would be without the plugin.
 *
 * @returns its folder, and the function that removes it
 * @throws Error when the site has no config, or does not build
 */
export async function buildWithoutPlugin(siteDir: string): Promise<{ dir: string; remove(): Promise<void> }> {
  const config = CONFIGS.map((name) => join(siteDir, name)).find(existsSync);
  if (config === undefined) throw new Error(`${siteDir} holds none of ${CONFIGS.join(', ')}.`);
  const work = await mkdtemp(join(tmpdir(), 'site-without-'));
  // Beside the site's own: presets are looked for from there.
  const without = join(siteDir, '.without-plugin.config.mjs');
  const dir = join(work, 'build');
  const isPlugin = `(one) => [one].flat()[0] === ${JSON.stringify(PLUGIN)}`;
  await writeFile(
    without,
    `import config from ${JSON.stringify(config)};
     const isPlugin = ${isPlugin};
     export default {
       ...config,
       plugins: config.plugins.filter((one) => !isPlugin(one)),
       i18n: { ...config.i18n, locales: [config.i18n.defaultLocale] },
     };`,
  );
  const [program, parameters] = docusaurusCommand(siteDir, 'build', '--config', without, '--out-dir', dir);
  // A build of its own beside the site's: neither may read what the other has generated.
  const generated = `DOCUSAURUS_GENERATED_FILES_DIR_NAME=${GENERATED}`;
  try {
    await runCommand('env', [generated, program, ...parameters], { cwd: siteDir });
  } finally {
    await rm(without);
    await rm(join(siteDir, GENERATED), { recursive: true, force: true });
  }
  return { dir, remove: () => rm(work, { recursive: true, force: true }) };
}
