import { defineConfig } from '@playwright/test';
import { findFirefox } from './find-firefox.mjs';
import base from './playwright.config.js';

/** A reader's way from a page to an answer and to the page that says it. */
const MAIN_PATH = /\/(?:asking|citations|direction|page-suggestions)\.spec\.ts$/;

const executablePath = findFirefox();
if (executablePath === undefined && process.argv.includes('firefox-system')) {
  throw new Error(
    'There is no Firefox. Set FIREFOX_PATH, or on Debian as root: "apt-get install -y firefox-esr".',
  );
}

export default defineConfig({
  ...base,
  testMatch: MAIN_PATH,
  use: { ...base.use, launchOptions: {} },
  projects: [
    {
      // The one that people have, as it is, over WebDriver BiDi.
      name: 'firefox-system',
      use: {
        browserName: 'firefox',
        channel: 'moz-firefox',
        launchOptions: executablePath === undefined ? {} : { executablePath },
      },
    },
    { name: 'firefox', use: { browserName: 'firefox' } },
    { name: 'webkit', use: { browserName: 'webkit' } },
  ],
});
