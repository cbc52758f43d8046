import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What the commands in a second terminal know of the lab that runs in the first. */
export interface LabState {
  exercise: string;
  /** Of the process that runs the lab. */
  pid: number;
  dir: string;
  envFile: string;
  logFile: string;
  apiUrl: string;
  databaseUrl: string;
  prometheusUrl?: string | undefined;
  /** Milliseconds since 1970. */
  brokenAtMs: number;
  /** How many times the API was started, and whether it serves since. */
  deployments: number;
  serves: boolean;
  /** What the exercise noted for its checks. */
  facts: Record<string, string>;
}

/** One lab at a time. It holds keys of the lab, so nobody else may read it. */
export const LAB_DIR = join(tmpdir(), `docusaurus-rag-lab-${process.getuid?.() ?? 'user'}`);
const FILE = join(LAB_DIR, 'state.json');

export async function writeLabState(state: LabState): Promise<void> {
  await mkdir(LAB_DIR, { recursive: true, mode: 0o700 });
  await writeFile(FILE, JSON.stringify(state), { mode: 0o600 });
}

/** @throws Error when no lab runs */
export async function readLabState(): Promise<LabState> {
  const state = await findLabState();
  if (!state)
    throw new Error('No lab is running. Start one in another terminal: npm run lab -- high-error-rate');
  return state;
}

/** @returns undefined when none runs, or what is left of one that was killed */
export async function findLabState(): Promise<LabState | undefined> {
  const text = await readFile(FILE, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const state = JSON.parse(text) as LabState;
  return isRunning(state.pid) ? state : undefined;
}

export async function removeLab(): Promise<void> {
  await rm(LAB_DIR, { recursive: true, force: true });
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
