import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'tools',
    include: ['src/**/*.test.ts'],
    // Half the time of a process with modules of its own for each file. Whoever changes something global puts it back.
    pool: 'threads',
    isolate: false,
    // These need programs of their own: `npm run test:monitoring`, `npm run test:backups`, `npm run test:logs`.
    exclude: [...configDefaults.exclude, 'src/**/*.{monitoring,backups,logs}.test.ts'],
  },
});
