import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A program of a test that runs in a process of its own, against the sources as they are. */
export interface TestProcess {
  readonly process: ChildProcess;
  /** Lines of its standard output. */
  readonly lines: AsyncIterableIterator<string>;
  /** What it wrote to standard error so far. */
  errors(): string;
}

/**
 * @param script of this folder, TypeScript
 * @param environment beside that of the tests
 */
export function startTestProcess(
  script: string,
  args: string[],
  environment: Record<string, string> = {},
): TestProcess {
  const runner = fileURLToPath(new URL('run-typescript.mjs', import.meta.url));
  const file = fileURLToPath(new URL(script, import.meta.url));
  const child = spawn(process.execPath, [runner, file, ...args], {
    stdio: 'pipe',
    // eslint-disable-next-line node/no-process-env -- a process needs all of it
    env: { ...process.env, ...environment },
  });
  let errors = '';
  child.stderr.on('data', (data: Buffer) => (errors += data.toString()));
  return {
    process: child,
    lines: createInterface(child.stdout)[Symbol.asyncIterator](),
    errors: () => errors,
  };
}
