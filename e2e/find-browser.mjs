// Finds a Chromium for the browser tests; run directly, it installs one where there is none.
import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';

/** The first takes half the processor time of the others: it draws pages and has no interface of its own. */
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];
const APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
const HELP =
  'Set CHROME_PATH to a Chromium or Chrome, or install one: "npx playwright install --with-deps chromium", ' +
  'or on Debian as root "apt-get update && apt-get install -y chromium-headless-shell".';

/**
 * @typedef {object} Browser
 * @property {string} executablePath
 * @property {'CHROME_PATH' | 'system' | 'playwright'} source where it was found
 */

/**
 * The browser to test with: `CHROME_PATH`, else the system's, else Playwright's own.
 *
 * @returns {Browser | undefined} undefined when there is none
 * @throws {Error} when `CHROME_PATH` names a file that does not start
 */
export function lookForBrowser() {
  const chosen = process.env.CHROME_PATH;
  if (chosen) {
    if (!starts(chosen)) throw new Error(`CHROME_PATH is "${chosen}", which does not start. ${HELP}`);
    return { executablePath: chosen, source: 'CHROME_PATH' };
  }
  const system = systemCandidates().find(starts);
  if (system) return { executablePath: system, source: 'system' };
  const own = chromium.executablePath();
  return starts(own) ? { executablePath: own, source: 'playwright' } : undefined;
}

/**
 * The browser to test with, found as by `lookForBrowser`.
 *
 * @returns {Browser}
 * @throws {Error} when there is none, saying how to get one
 */
export function findBrowser() {
  const browser = lookForBrowser();
  if (!browser) throw new Error(`No browser for the tests was found. ${HELP}`);
  return browser;
}

/** @returns {Browser} a browser that was there, or has been installed: Playwright's own, else Debian's */
function findOrInstallBrowser() {
  const present = lookForBrowser();
  if (present) return present;

  run('npx', ['playwright', 'install', 'chromium']);
  const installed = lookForBrowser();
  if (installed) return installed;

  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    run('apt-get', ['update']);
    for (const name of ['chromium-headless-shell', 'chromium']) {
      run('apt-get', ['install', '-y', '--no-install-recommends', name, 'fonts-noto-core']);
      const packaged = lookForBrowser();
      if (packaged) return packaged;
    }
  }
  return findBrowser();
}

/** @returns {string[]} */
function systemCandidates() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...APPLICATIONS];
}

/**
 * Whether the file is a browser with all its libraries; Linux packages can be stubs, or lack some.
 *
 * @param {string} path
 */
function starts(path) {
  try {
    accessSync(path, constants.X_OK);
    if (process.platform === 'linux') execFileSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 });
    return true;
  } catch {
    return false;
  }
}

/**
 * Runs an installer; one that fails says why itself, and the next way is tried.
 *
 * @param {string} command
 * @param {string[]} parameters
 */
function run(command, parameters) {
  console.log(`No browser yet: ${command} ${parameters.join(' ')}`);
  try {
    execFileSync(command, parameters, { stdio: 'inherit', shell: process.platform === 'win32' });
  } catch (error) {
    console.error(
      `"${command} ${parameters.join(' ')}" failed: ${error instanceof Error ? error.message : error}`,
    );
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    const { executablePath, source } = findOrInstallBrowser();
    console.log(`Browser for the tests: ${executablePath} (${source})`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
