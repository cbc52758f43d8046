// Finds the Firefox for `npm run test:firefox`.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['firefox-esr', 'firefox'];

/**
 * The system's Firefox: `FIREFOX_PATH`, else the first of its names on the path. Playwright's own is another program.
 *
 * @returns {string | undefined} its path; undefined when there is none
 */
export function findFirefox() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return process.env.FIREFOX_PATH || candidates.find(isProgram);
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
