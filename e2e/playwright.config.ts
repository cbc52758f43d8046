import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { findBrowser } from './find-browser.mjs';

const WEBSITE = fileURLToPath(new URL('../website/', import.meta.url));
const NEEDED = [
  'build/index.html',
  'build/ur/index.html',
  'build/rag/current.json',
  'build/ur/rag/current.json',
];
const missing = NEEDED.filter((file) => !existsSync(WEBSITE + file));
if (missing.length > 0) {
  throw new Error(
    `The browser tests need the built website, and website/${missing[0]} is missing. Run "npm run build" first.`,
  );
}

/** Files of the projects beside `chromium`, which has all others: `npx playwright test --project a11y`. */
const PROJECTS = {
  a11y: /\/(?:accessibility|api-accessibility|appearance|handbook|keyboard|wcag)\.spec\.ts$/,
  rtl: /\/direction\.spec\.ts$/,
  embed: /\/embed(?:-elsewhere)?\.spec\.ts$/,
  csp: /content-security-policy\.spec\.ts$/,
};

const isCi = process.env['CI'] !== undefined;

export default defineConfig({
  testDir: 'tests',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: isCi,
  retries: isCi ? 2 : 0,
  workers: 2,
  // A machine that is slow for a while is no fault of the chat's.
  timeout: isCi ? 90_000 : 30_000,
  expect: { timeout: isCi ? 30_000 : 10_000 },
  reporter: [['list'], ['html', { open: 'never', outputFolder: 'playwright-report' }]],
  webServer: {
    command: 'npm run --silent serve -- --port 0 --no-api',
    cwd: WEBSITE,
    // The port that was free becomes RAG_SITE_PORT, in the workers too: they read this file again.
    wait: { stdout: /http:\/\/localhost:(?<rag_site_port>\d+)\// },
  },
  use: {
    baseURL: `http://localhost:${process.env['RAG_SITE_PORT'] ?? ''}`,
    browserName: 'chromium',
    viewport: { width: 1280, height: 800 },
    screenshot: 'only-on-failure',
    trace: 'on-first-retry',
    launchOptions: {
      executablePath: findBrowser().executablePath,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'chromium', testIgnore: Object.values(PROJECTS) },
    ...Object.entries(PROJECTS).map(([name, testMatch]) => ({ name, testMatch })),
  ],
});
