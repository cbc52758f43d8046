import { createRequire } from 'node:module';
import { join } from 'node:path';

/**
 * Program and parameters of a site's own `docusaurus`: started without `npx` between, so that a signal reaches it.
 *
 * @throws Error when the site's packages are not installed
 */
export function docusaurusCommand(siteDir: string, ...parameters: string[]): [string, string[]] {
  let script: string;
  try {
    script = createRequire(join(siteDir, 'package.json')).resolve('@docusaurus/core/bin/docusaurus.mjs');
  } catch (cause) {
    throw new Error(`${siteDir} holds no installed Docusaurus site. Run "npm install" there.`, { cause });
  }
  return [process.execPath, [script, ...parameters]];
}
