import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const API_COMMAND = fileURLToPath(new URL('../dist/cli.js', import.meta.resolve('docusaurus-rag-api')));
const API_TESTING = new URL('../../packages/api/src/testing/', import.meta.url);
const WEBSITE_BUILD = fileURLToPath(new URL('../../website/build', import.meta.url));

/** The API in a process of its own, over the built website. */
export interface ApiProcess {
  /** `http://127.0.0.1:…` */
  url: string;
  process: ChildProcess;
}

/** A real PostgreSQL of this machine, migrated; its data goes with it. */
export async function startDatabase(): Promise<{ url: string; stop(): Promise<void> }> {
  const file = (name: string) => fileURLToPath(new URL(name, API_TESTING));
  const { process: server, match: url } = await start(
    [file('run-typescript.mjs'), file('run-postgres.ts')],
    process.env,
    /^postgresql:\S+/,
  );
  await promisify(execFile)(process.execPath, [API_COMMAND, 'migrate'], {
    env: { ...process.env, DATABASE_URL: url },
  });
  return {
    url,
    async stop() {
      server.stdin?.end();
      await once(server, 'exit');
    },
  };
}

/** @param environment beside the site's folder and the port, which may be given to get an earlier one again */
export async function startApi(environment: Record<string, string>, port = 0): Promise<ApiProcess> {
  const env = {
    ...process.env,
    RAG_SITE_DIR: WEBSITE_BUILD,
    RAG_DEFAULT_LOCALE: 'en',
    PORT: String(port),
    ...environment,
  };
  const { process: api, match: url } = await start([API_COMMAND, 'start'], env, /http:\/\/127\.0\.0\.1:\d+/);
  await warmUp(url);
  return { url, process: api };
}

/** A process that has just started opens the database and every index with its first questions. */
async function warmUp(url: string): Promise<void> {
  for (const [locale, question] of [
    ['en', 'What is a citation?'],
    ['ur', 'حوالہ کیا ہے؟'],
  ]) {
    await fetch(`${url}/v1/search`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ question, locale }),
    });
  }
  await fetch(`${url}/ready`);
}

/** Runs a Node program until it has written what `ready` looks for. */
async function start(
  args: string[],
  env: NodeJS.ProcessEnv,
  ready: RegExp,
): Promise<{ process: ChildProcess; match: string }> {
  const child = spawn(process.execPath, args, { env, stdio: ['pipe', 'pipe', 'pipe'] });
  const lines: string[] = [];
  return new Promise((resolve, reject) => {
    const read = (line: string): void => {
      lines.push(line);
      const [match] = ready.exec(line) ?? [];
      if (match !== undefined) resolve({ process: child, match });
    };
    createInterface({ input: child.stdout }).on('line', read);
    createInterface({ input: child.stderr }).on('line', read);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`${args[0]} ended with ${code}:\n${lines.join('\n')}`)));
  });
}
