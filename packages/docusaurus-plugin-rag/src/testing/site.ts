import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const require = createRequire(import.meta.url);
const DOCUSAURUS = require.resolve('@docusaurus/core/bin/docusaurus.mjs');
const NODE_MODULES = dirname(dirname(dirname(require.resolve('@docusaurus/core/package.json'))));

/** The bundler's cache would land in the repository, one for every temporary folder. */
const ENVIRONMENT = 'NO_COLOR=1\nNO_UPDATE_NOTIFIER=1\nDOCUSAURUS_NO_PERSISTENT_CACHE=1\n';
const ENVIRONMENT_FILE = 'test.env';
const MAX_OUTPUT_BYTES = 16_000_000;

/** What a finished command has said, colours removed. */
export interface Finished {
  exitCode: number;
  output: string;
}

/** A Docusaurus site in a temporary folder. */
export interface TestSite {
  dir: string;
  write(path: string, text: string): void;
  /** Runs the site's `docusaurus` as its owner would. */
  docusaurus(...args: string[]): Promise<Finished>;
  remove(): void;
}

/** @param files contents by path below the site's folder */
export function createSite(files: Record<string, string>): TestSite {
  const dir = realpathSync(mkdtempSync(join(tmpdir(), 'rag-site-')));
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  };
  for (const [path, text] of Object.entries(files)) write(path, text);
  write(ENVIRONMENT_FILE, ENVIRONMENT);
  symlinkSync(NODE_MODULES, join(dir, 'node_modules'));
  return {
    dir,
    write,
    async docusaurus(...args) {
      const command = [`--env-file=${ENVIRONMENT_FILE}`, DOCUSAURUS, ...args];
      try {
        const { stdout, stderr } = await promisify(execFile)(process.execPath, command, {
          cwd: dir,
          maxBuffer: MAX_OUTPUT_BYTES,
        });
        return { exitCode: 0, output: stdout + stderr };
      } catch (error) {
        const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
        return { exitCode: code, output: stdout + stderr };
      }
    },
    remove: () => rmSync(dir, { recursive: true, force: true }),
  };
}
