import { chromium, type Browser } from '@playwright/test';

interface BrowserFinder {
  findBrowser(): { executablePath: string };
}

/** Keeps the browser from calling its maker, and lets it run as root. */
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'];

/**
 * Starts the browser that the end-to-end tests use, without a window.
 *
 * @throws Error that says how to get a browser when there is none
 */
export async function launchBrowser(): Promise<Browser> {
  const finder = new URL('../../../e2e/find-browser.mjs', import.meta.url).href;
  const { findBrowser } = (await import(finder)) as BrowserFinder;
  return chromium.launch({
    executablePath: findBrowser().executablePath,
    args: FLAGS,
    // Playwright would end this process, before it could clean up.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}
