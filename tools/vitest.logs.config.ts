import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'logs',
    root: fileURLToPath(new URL('.', import.meta.url)),
    include: ['src/**/*.logs.test.ts'],
  },
});
