import { defineConfig } from 'vitest/config';

export default defineConfig({
  // The site's tsconfig leaves JSX to Docusaurus.
  oxc: { jsx: { runtime: 'automatic' } },
  test: {
    name: 'website',
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}'],
    css: { modules: { classNameStrategy: 'non-scoped' } },
  },
});
