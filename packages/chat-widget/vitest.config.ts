import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'chat-widget',
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}'],
    testTimeout: 30_000,
    restoreMocks: true,
    setupFiles: ['src/testing/setup.ts'],
  },
});
