import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { parseEnv } from 'node:util';
import { API_COMMAND } from '../services/api-process.js';

const POLL_MS = 200;
const START_TIMEOUT_MS = 60_000;

/** The API as a host runs it: stopped and started with the variables of a file, its log in another. */
export class ApiInstance {
  #child: ChildProcess | undefined;

  constructor(
    private readonly url: string,
    private readonly envFile: string,
    private readonly logFile: string,
  ) {}

  /** @returns the variables it has, and whether it serves: one that ends at its start does not */
  async deploy(): Promise<{ serves: boolean; variables: NodeJS.ProcessEnv }> {
    await this.stop();
    const variables = parseEnv(await readFile(this.envFile, 'utf8'));
    const log = await open(this.logFile, 'a');
    const child = spawn(process.execPath, [API_COMMAND, 'start'], {
      env: { PATH: process.env['PATH'], ...variables },
      stdio: ['ignore', log.fd, log.fd],
    });
    await log.close();
    this.#child = child;
    const latest = Date.now() + START_TIMEOUT_MS;
    while (child.exitCode === null && child.signalCode === null && Date.now() < latest) {
      const answer = await fetch(`${this.url}/health`).catch(() => undefined);
      if (answer?.ok) return { serves: true, variables };
      await wait(POLL_MS);
    }
    return { serves: false, variables };
  }

  async stop(): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const exit = once(child, 'exit');
    // Twice: a lab does not wait for answers to end.
    child.kill('SIGTERM');
    child.kill('SIGTERM');
    await exit;
  }
}
