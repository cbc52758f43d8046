import { defineConfig } from '@playwright/test';
import base from './playwright.config.js';

/** A reader's way from a page to an answer and to the page that says it. */
const MAIN_PATH = /\/(?:asking|citations|direction|page-suggestions)\.spec\.ts$/;

/** Playwright's own builds of other engines; Debian's Firefox is driven by `firefox/main-path.mjs`. */
export default defineConfig({
  ...base,
  testMatch: MAIN_PATH,
  use: { ...base.use, launchOptions: {} },
  projects: [
    { name: 'firefox', use: { browserName: 'firefox' } },
    { name: 'webkit', use: { browserName: 'webkit' } },
  ],
});
