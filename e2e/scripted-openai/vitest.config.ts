import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { name: 'scripted-openai', include: ['src/**/*.test.ts'] } });
