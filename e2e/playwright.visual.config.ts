import { defineConfig } from '@playwright/test';
import base from './playwright.config.js';

/** Pictures of answers, which depend on a machine's fonts: taken on Debian 12, compared there. */
export default defineConfig({
  ...base,
  testDir: 'visual',
  snapshotPathTemplate: 'visual/pictures/{arg}{ext}',
  expect: { ...base.expect, toHaveScreenshot: { maxDiffPixelRatio: 0.02, animations: 'disabled' } },
  projects: [{ name: 'visual' }],
});
