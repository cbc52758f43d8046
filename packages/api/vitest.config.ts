import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'api',
    include: ['src/**/*.test.ts'],
    // Half the time of a process with modules of its own for each file. Whoever changes something global puts it back.
    pool: 'threads',
    isolate: false,
    globalSetup: ['src/testing/provide-postgres.ts'],
    // An address such as postgresql://user@host/postgres, of a user who may create databases; else a server is started.
    provide: { testDatabaseUrl: process.env.TEST_DATABASE_URL ?? '' },
    // PGlite starts a whole PostgreSQL in WebAssembly.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
