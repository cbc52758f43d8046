import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'chat-widget',
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}'],
    // Half the time of a process with modules of its own for each file. Whoever changes something global puts it back.
    pool: 'threads',
    isolate: false,
    testTimeout: 30_000,
    restoreMocks: true,
    setupFiles: ['src/testing/setup.ts'],
  },
});
