import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'tools',
    include: ['src/**/*.test.ts'],
    // These take minutes and programs of their own: `npm run test:monitoring`, `npm run test:backups`.
    exclude: [...configDefaults.exclude, 'src/**/*.{monitoring,backups}.test.ts'],
  },
});
