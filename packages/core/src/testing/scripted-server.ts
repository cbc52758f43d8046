import { startScriptedOpenAi, type ScriptedOpenAi } from 'scripted-openai';
import { afterAll, afterEach, beforeAll } from 'vitest';

/** A scripted server for the tests of a file, which answers in its usual way at the beginning of each. */
export function scriptedServer(): {
  server(): ScriptedOpenAi;
  /** Where nobody listens any more. */
  nobody(): string;
} {
  let running: ScriptedOpenAi | undefined;
  let gone: ScriptedOpenAi | undefined;
  const started = (server: ScriptedOpenAi | undefined): ScriptedOpenAi => {
    if (!server) throw new Error('A scripted server is there only inside a test.');
    return server;
  };
  beforeAll(async () => {
    gone = await startScriptedOpenAi();
    await gone.close();
    running = await startScriptedOpenAi();
  });
  afterEach(() => started(running).script());
  afterAll(() => running?.close());
  return { server: () => started(running), nobody: () => started(gone).baseUrl };
}
