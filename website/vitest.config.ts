import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'website',
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}'],
    css: { modules: { classNameStrategy: 'non-scoped' } },
  },
});
