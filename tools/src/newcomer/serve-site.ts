import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { docusaurusCommand } from '../docusaurus-command.js';
import { describeFailure, type Interruptible } from '../run-command.js';

/** A site that is being served. */
export interface SiteServer {
  /** Address of the default locale's home page. */
  url: string;
  /** Ends the server, and settles when it has ended. */
  stop(): Promise<void>;
}

/** With the white space behind it, which tells that it has come whole. */
const ADDRESS = /(http:\/\/\S+)\s/;
const STOP_TIMEOUT_MS = 5000;

/**
 * Serves a built site with `docusaurus rag:serve` on a free port.
 *
 * @throws Error with what the server printed when it ends before it serves
 */
export async function serveSite(siteDir: string, { signal }: Interruptible): Promise<SiteServer> {
  const [command, parameters] = docusaurusCommand(siteDir, 'rag:serve', '--port', '0');
  const child = spawn(command, parameters, { cwd: siteDir, signal, stdio: ['ignore', 'pipe', 'pipe'] });
  const url = await new Promise<string>((resolve, reject) => {
    let printed = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        printed += text;
        const [, address] = ADDRESS.exec(printed) ?? [];
        if (address !== undefined) resolve(address);
      });
    }
    child.once('error', reject);
    child.once('close', (exitCode, killedBy) =>
      reject(new Error(describeFailure([command, ...parameters], exitCode ?? killedBy, printed))),
    );
  });
  return { url, stop: () => stop(child) };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill();
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS);
  await ended;
  clearTimeout(timer);
}
