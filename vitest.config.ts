import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: ['packages/*', 'e2e/scripted-openai', 'tools', 'website'],
    // By default a machine of two cores would run one file at a time, and much of it waits for other processes.
    maxWorkers: '150%',
  },
});
