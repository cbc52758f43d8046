import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'core',
    include: ['src/**/*.test.ts'],
    // Half the time of a process with modules of its own for each file. Whoever changes something global puts it back.
    pool: 'threads',
    isolate: false,
  },
});
