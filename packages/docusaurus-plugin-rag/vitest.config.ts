import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const double = (name: string): string => fileURLToPath(new URL(`src/testing/${name}`, import.meta.url));

export default defineConfig({
  test: {
    name: 'plugin',
    include: ['src/**/*.test.{ts,tsx}'],
    // Docusaurus's bundler makes these modules; nothing on disk has their names.
    alias: {
      '@docusaurus/Translate': double('translate.ts'),
      '@generated/globalData': double('global-data.json'),
    },
  },
});
