import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCommand } from './command.js';
import type { Config } from './config.js';
import { createServerDatabase, dropServerDatabase } from './testing/test-database.js';

let printed: string;
let served: Config[];

beforeEach(() => {
  printed = '';
  served = [];
});

const run = (args: string[], environment: Record<string, string> = {}) =>
  runCommand(args, {
    environment,
    print: (text) => void (printed += `${text}\n`),
    serve: async (config) => void served.push(config),
  });

describe('docusaurus-rag-api', () => {
  it('serves when it is told nothing else', async () => {
    await run([], { RAG_SITE_DIR: '/srv/site' });
    await run(['start'], { RAG_SITE_DIR: '/srv/site' });
    expect(served).toHaveLength(2);
    expect(served[0]).toMatchObject({ index: { dir: '/srv/site' } });
  });

  it('shows every variable, and its version', async () => {
    await run(['--help']);
    for (const part of ['migrate', 'check-config', 'OPENAI_API_KEY', 'RAG_SHUTDOWN_DRAIN_MS']) {
      expect(printed).toContain(part);
    }
    printed = '';
    await run(['--version']);
    expect(printed).toMatch(/^\d+\.\d+\.\d+/);
  });

  it('shows what an environment means, without its secrets', async () => {
    await run(['check-config'], {
      QDRANT_URL: 'https://qdrant.example.org',
      QDRANT_API_KEY: 'hunter2-q',
      OPENAI_API_KEY: 'hunter2-o',
      DATABASE_URL: 'postgres://rag:hunter2@db/rag',
      RAG_SITE_URL: 'https://docs.example.org',
      RAG_COLOUR: 'red',
    });
    expect(printed).toContain('Qdrant at qdrant.example.org, docs');
    expect(printed).toContain('written by gpt-6-luna');
    expect(printed).toContain('Warning: RAG_COLOUR');
    expect(printed).not.toContain('hunter2');
  });

  it.each([[['run']], [['start', 'now']], [['--port', '1']]])('does not know %j', async (args) => {
    await expect(run(args)).rejects.toMatchObject({ code: 'OPTION_INVALID' });
    expect(served).toEqual([]);
  });

  it('refuses an environment with faults', async () => {
    await expect(run(['start'], { PORT: 'x' })).rejects.toMatchObject({ code: 'CONFIG_INVALID' });
  });
});

describe('docusaurus-rag-api migrate', () => {
  let url: string;

  beforeEach(async () => {
    url = await createServerDatabase();
  });

  afterEach(() => dropServerDatabase(url));

  it('brings a database up to date, and says so when it is', async () => {
    await run(['migrate'], { DATABASE_URL: url });
    expect(printed).toMatch(/^Applied: \d+_\w+/);
    printed = '';
    await run(['migrate'], { DATABASE_URL: url });
    expect(printed).toBe('The database is up to date.\n');
  });
});
