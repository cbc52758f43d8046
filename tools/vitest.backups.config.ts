import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'backups',
    root: fileURLToPath(new URL('.', import.meta.url)),
    include: ['src/**/*.backups.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
