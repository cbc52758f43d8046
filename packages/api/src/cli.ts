#!/usr/bin/env node
import { RagError } from 'docusaurus-rag-core';
import { runCommand } from './command.js';
import { startServer } from './start.js';
import { stopOnSignals } from './stop-on-signals.js';

try {
  await runCommand(process.argv.slice(2), {
    print: console.log,
    serve: async (config) => stopOnSignals(await startServer(config)),
  });
} catch (error) {
  console.error(error instanceof RagError ? `${error.code}: ${error.message}` : error);
  process.exitCode = 1;
}
