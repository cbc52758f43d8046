import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'monitoring',
    root: fileURLToPath(new URL('.', import.meta.url)),
    include: ['src/**/*.monitoring.test.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
