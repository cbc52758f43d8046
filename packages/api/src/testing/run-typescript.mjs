/**
 * Runs a TypeScript file of the tests in a process of its own.
 *
 * Usage: node run-typescript.mjs FILE [ARGUMENT...]
 */
import { runnerImport } from 'vite';

const [file] = process.argv.splice(2, 1);
await runnerImport(file, { configFile: false, logLevel: 'error' });
