import {
  copyFile,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeBackupKeys, runBackupScript, type BackupKeys } from '../services/backup-scripts.js';
import type { ChildServer } from '../services/child-server.js';
import { queryDatabase } from '../services/query-database.js';
import { startPostgres } from '../services/start-postgres.js';
import { REPOSITORY } from './ops-files.js';

const DAY_MS = 24 * 60 * 60 * 1000;
const MIGRATIONS = join(REPOSITORY, 'packages/api/prisma/migrations');
const SESSION = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff';
const QUESTION = 'الٹا اشاریہ کیا ہوتا ہے؟';
const ADD_CONVERSATION = `
  insert into sessions (id, token_hash, locale, created_at, last_active_at, expires_at)
    values ('${SESSION}', '\\x00ff', 'ur', now(), now(), now() + interval '30 days');
  insert into messages (id, session_id, role, text, status, locale, created_at, citations)
    select gen_random_uuid(), '${SESSION}', 'user', '${QUESTION} ' || n, 'complete', 'ur', now(), '[{"number": 1}]'
    from generate_series(1, 200) n`;

let server: ChildServer;
let dir: string;
let target: string;
let keys: BackupKeys;
let databases = 0;

/** @returns the address of a new database */
async function createDatabase(): Promise<string> {
  const name = `backup_test_${(databases += 1)}`;
  await queryDatabase(server.address, `create database ${name}`);
  const url = new URL(server.address);
  url.pathname = `/${name}`;
  return url.href;
}

/** @returns the address of a database with all migrations and a conversation */
async function createFilledDatabase(): Promise<string> {
  const url = await createDatabase();
  const migrations = (await readdir(MIGRATIONS)).filter((name) => /^\d/.test(name)).sort();
  await queryDatabase(url, ...migrations.map((name) => ({ file: join(MIGRATIONS, name, 'migration.sql') })));
  await queryDatabase(url, ADD_CONVERSATION);
  return url;
}

const backUp = (url: string) =>
  runBackupScript('back-up', {
    DATABASE_URL: url,
    BACKUP_TARGET: target,
    BACKUP_RECIPIENT: keys.recipient,
  });
const restore = (url: string, identityFile = keys.identityFile) =>
  runBackupScript('restore', {
    RESTORE_DATABASE_URL: url,
    BACKUP_TARGET: target,
    BACKUP_IDENTITY_FILE: identityFile,
  });
const fileOf = async (part: 'dump' | 'figures') =>
  join(target, (await readdir(target)).find((name) => name.endsWith(`.${part}.age`)) ?? '-');
const countTables = (url: string) =>
  queryDatabase(url, "select count(*) from pg_tables where schemaname = 'public'");

beforeAll(async () => {
  server = await startPostgres();
});

afterAll(async () => {
  await server.stop();
});

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'rag-backups-'));
  target = join(dir, 'backups');
  keys = await makeBackupKeys(join(dir, 'key'));
});

afterEach(async () => {
  await rm(dir, { recursive: true, force: true });
});

describe('ops/backup', () => {
  it('restores what was backed up, to the last row, and says so', async () => {
    const url = await createFilledDatabase();
    expect(await backUp(url)).toMatch(/messages: 200 rows\n[^]* bytes, encrypted, [^]*1 backups are kept/);
    const restored = await createDatabase();
    expect(await restore(restored)).toContain('messages: 200 rows, checksum equal');
    const texts = 'select text, citations from messages order by ordinal';
    expect(await queryDatabase(restored, texts)).toEqual(await queryDatabase(url, texts));
    // The order of messages goes on where it was.
    await queryDatabase(restored, ADD_CONVERSATION.slice(ADD_CONVERSATION.indexOf('insert into messages')));
    expect(await queryDatabase(restored, 'select count(distinct ordinal) from messages')).toEqual(['400']);
  });

  it('keeps nothing that can be read without the secret key', async () => {
    await backUp(await createFilledDatabase());
    for (const part of ['dump', 'figures'] as const) {
      const bytes = await readFile(await fileOf(part));
      expect(bytes.toString('latin1')).toMatch(/^age-encryption\.org\/v1\n-> X25519 /);
      for (const text of ['PGDMP', 'messages', QUESTION]) expect(bytes.includes(text)).toBe(false);
    }
    const other = await makeBackupKeys(join(dir, 'other-key'));
    const url = await createDatabase();
    await expect(restore(url, other.identityFile)).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('it is damaged, or another key’s'),
    });
  });

  it.each([
    ['a changed byte', 'dump', (file: string) => changeByte(file)],
    ['a missing end', 'dump', async (file: string) => truncate(file, (await readFile(file)).length - 100)],
    ['changed figures', 'figures', (file: string) => changeByte(file)],
  ] as const)('refuses a backup with %s, and leaves the database empty', async (_, part, damage) => {
    await backUp(await createFilledDatabase());
    await damage(await fileOf(part));
    const url = await createDatabase();
    await expect(restore(url)).rejects.toMatchObject({ code: 1 });
    expect(await countTables(url)).toEqual(['0']);
  });

  it('tells a database that is not what was backed up', async () => {
    const url = await createFilledDatabase();
    await backUp(url);
    const figures = await fileOf('figures');
    const kept = join(dir, 'figures');
    await copyFile(figures, kept);
    await rm(target, { recursive: true });
    await queryDatabase(url, `update messages set text = 'other' where text = '${QUESTION} 7'`);
    await backUp(url);
    await copyFile(kept, await fileOf('figures'));
    await expect(restore(await createDatabase())).rejects.toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/^-messages\|200\|\d+\n\+messages\|200\|\d+$/m),
      stderr: expect.stringContaining('differs from what was backed up'),
    });
  });

  it('restores into an empty database alone', async () => {
    const url = await createFilledDatabase();
    await backUp(url);
    await expect(restore(url)).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('A backup is restored into an empty one'),
    });
    expect(await queryDatabase(url, 'select count(*) from messages')).toEqual(['200']);
  });

  it('removes backups of more than thirty days and nothing else, and only once there is a new one', async () => {
    const url = await createFilledDatabase();
    const made = async (name: string, daysAgo: number) => {
      const at = new Date(Date.now() - daysAgo * DAY_MS);
      await writeFile(join(target, name), 'x');
      await utimes(join(target, name), at, at);
      return name;
    };
    await mkdir(target);
    const old = await made('docusaurus-rag-2026-01-01T02-10-00Z.dump.age', 31);
    const kept = [
      await made('docusaurus-rag-2026-01-03T02-10-00Z.dump.age', 29),
      await made('notes.txt', 400),
    ];
    await expect(backUp('postgresql://postgres@127.0.0.1:1/rag')).rejects.toMatchObject({ code: 1 });
    expect(await readdir(target)).toContain(old);
    await backUp(url);
    const left = await readdir(target);
    expect(left).toEqual(expect.arrayContaining(kept));
    expect(left).not.toContain(old);
    expect(left).toHaveLength(kept.length + 2);
  });

  it.each([
    [{ BACKUP_RECIPIENT: '' }, 'BACKUP_RECIPIENT'],
    [{ BACKUP_TARGET: '' }, 'BACKUP_TARGET'],
    [{ BACKUP_KEEP_DAYS: '0' }, 'BACKUP_KEEP_DAYS is "0"'],
    [{ DATABASE_URL: '' }, 'DIRECT_DATABASE_URL'],
  ])('says what is missing: %o', async (variables, name) => {
    const all = { DATABASE_URL: 'x', BACKUP_TARGET: target, BACKUP_RECIPIENT: keys.recipient };
    await expect(runBackupScript('back-up', { ...all, ...variables })).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining(name),
    });
  });
});

async function changeByte(file: string): Promise<void> {
  const bytes = await readFile(file);
  const i = bytes.length - 50;
  bytes[i] = (bytes[i] ?? 0) ^ 1;
  await writeFile(file, bytes);
}
