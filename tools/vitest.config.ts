import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'tools',
    include: ['src/**/*.test.ts'],
    // These take minutes, and Prometheus: `npm run test:monitoring`.
    exclude: [...configDefaults.exclude, 'src/**/*.monitoring.test.ts'],
  },
});
