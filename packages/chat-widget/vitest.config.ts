import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'chat-widget',
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['src/testing/setup.ts'],
  },
});
