import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';

/** A server in a process of its own. */
export interface ChildServer {
  /** What the first line of its output that matches says. */
  address: string;
  /** Resident memory now and at its highest so far, in bytes; processor time so far. */
  usage(): Promise<{ residentBytes: number; peakBytes: number; cpuMs: number }>;
  stop(): Promise<void>;
}

export interface ChildServerOptions {
  env?: NodeJS.ProcessEnv;
  /** Its first group is the address. */
  ready: RegExp;
}

/** @throws Error with what it printed when it ends before it is ready */
export async function startChildServer(
  file: string,
  args: string[],
  { env = process.env, ready }: ChildServerOptions,
): Promise<ChildServer> {
  const child = spawn(process.execPath, [file, ...args], { env, stdio: ['pipe', 'pipe', 'pipe'] });
  let errors = '';
  child.stderr.on('data', (data: Buffer) => (errors += data.toString()));
  const exit = once(child, 'exit');
  let printed = '';
  for await (const line of createInterface(child.stdout)) {
    printed += `${line}\n`;
    const address = ready.exec(line)?.[1];
    if (address === undefined) continue;
    child.stdout.resume();
    return {
      address,
      usage: () => readUsage(child.pid ?? 0),
      async stop() {
        child.stdin.end();
        child.kill('SIGTERM');
        await exit;
      },
    };
  }
  throw new Error(`${file} ended before it was ready:\n${printed}${errors}`);
}

/** Linux counts processor time in hundredths of a second, whatever the machine. */
const MS_PER_TICK = 10;

async function readUsage(pid: number): ReturnType<ChildServer['usage']> {
  const read = (name: string) => readFile(`/proc/${pid}/${name}`, 'utf8');
  const [status, stat] = await Promise.all([read('status'), read('stat')]);
  const bytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1]) * 1024;
  // Fields 14 and 15, counted from behind the program's name, which may hold spaces.
  const [userTicks, systemTicks] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13);
  return {
    residentBytes: bytes('VmRSS'),
    peakBytes: bytes('VmHWM'),
    cpuMs: (Number(userTicks) + Number(systemTicks)) * MS_PER_TICK,
  };
}
