#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { startScriptedOpenAi } from './server.js';

const USAGE = `scripted-openai [--port 4010] [--host 127.0.0.1] [--delay MS] [--token-delay MS]

An OpenAI-compatible server without a model: it answers with the sentence of the given sources that shares most words
with the question. For tests and demos.
  --port         default 4010
  --host         default 127.0.0.1
  --delay        milliseconds before the first byte of an answer, default 0
  --token-delay  milliseconds before each word of an answer, default 30

The name of the model can ask for a fault: gpt-6-luna#cut, #bad-json, #garbage, #hang, #hang-mid-stream,
#empty-choices, #refusal, #content-filter, #length, #status-429, #delay-2000, #token-delay-100.`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '4010' },
      host: { type: 'string', default: '127.0.0.1' },
      delay: { type: 'string', default: '0' },
      'token-delay': { type: 'string', default: '30' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(USAGE);
  const server = await startScriptedOpenAi({
    port: wholeNumber('--port', values.port),
    host: values.host,
    script: [
      {
        delayMs: wholeNumber('--delay', values.delay),
        tokenDelayMs: wholeNumber('--token-delay', values['token-delay']),
      },
    ],
  });
  console.log(`scripted-openai answers at ${server.baseUrl}. To stop it: Ctrl+C.`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.close());
}

function wholeNumber(option: string, text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new Error(`${option} is ${JSON.stringify(text)}. Give a whole number.`);
}

main().catch((error: unknown) => {
  console.error(`scripted-openai: ${(error as Error).message}`);
  process.exitCode = 1;
});
