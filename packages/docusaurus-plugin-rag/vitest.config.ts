import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const double = (name: string): string => fileURLToPath(new URL(`src/testing/${name}`, import.meta.url));

export default defineConfig({
  test: {
    name: 'plugin',
    include: ['src/**/*.test.{ts,tsx}'],
    // Half the time of a process with modules of its own for each file. Whoever changes something global puts it back.
    pool: 'threads',
    isolate: false,
    // Docusaurus's bundler makes these modules; nothing on disk has their names.
    alias: {
      '@docusaurus/Translate': double('translate.ts'),
      '@generated/globalData': double('global-data.json'),
    },
  },
});
