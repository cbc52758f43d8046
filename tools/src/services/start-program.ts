import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { describeFailure } from '../run-command.js';

const POLL_MS = 200;
/** An embedded database is made at the first start, which takes a busy machine its time. */
const START_TIMEOUT_MS = 180_000;
const STOP_TIMEOUT_MS = 10_000;

/** A server in a process of its own. */
export interface RunningProgram {
  /** Ends it, by force when it does not listen, and settles when it has ended. */
  stop(): Promise<void>;
  /** Ends it as a failing machine would: at once. Settles when it has ended. */
  kill(): Promise<void>;
  /** Its exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>;
}

export interface ProgramOptions {
  /** Answers with status 200 once the program serves. */
  readyUrl: string;
  /** Beside this process's own. */
  environment?: Record<string, string>;
}

/** @throws Error with what the program printed when it ends before it serves */
export async function startProgram(
  command: string,
  parameters: string[],
  { readyUrl, environment = {} }: ProgramOptions,
): Promise<RunningProgram> {
  const child = spawn(command, parameters, {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (printed = (printed + text).slice(-10_000)));
  }
  let end: number | NodeJS.Signals | undefined;
  // A test that takes too long is ended without its clean-up.
  const killWithParent = () => child.kill('SIGKILL');
  process.once('exit', killWithParent);
  child.once('close', (exitCode, killedBy) => {
    end = exitCode ?? killedBy ?? 0;
    process.off('exit', killWithParent);
  });
  const ended = once(child, 'close').then(() => end ?? 0);
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    const force = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS);
    await ended;
    clearTimeout(force);
  };
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL');
    await ended;
  };
  const latest = Date.now() + START_TIMEOUT_MS;
  while (!(await answers(readyUrl))) {
    if (end !== undefined) throw new Error(describeFailure([command, ...parameters], end, printed));
    if (Date.now() > latest) {
      await stop();
      throw new Error(
        `${command} does not serve ${readyUrl} after ${START_TIMEOUT_MS / 1000} s:\n${printed}`,
      );
    }
    await wait(POLL_MS);
  }
  return { stop, kill, ended };
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

/** @returns a port of 127.0.0.1 that nobody listens at */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
