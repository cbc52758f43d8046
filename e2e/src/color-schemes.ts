import type { Page } from '@playwright/test';
import { expect } from './test.js';

const COLOR_SCHEMES = ['light', 'dark'] as const;

/** Checks a page as it is by day and by night: the site follows the system while it is open. */
export async function inColorSchemes(
  page: Page,
  check: (colorScheme: (typeof COLOR_SCHEMES)[number]) => Promise<void>,
): Promise<void> {
  for (const colorScheme of COLOR_SCHEMES) {
    await page.emulateMedia({ colorScheme });
    await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
    await check(colorScheme);
  }
}
