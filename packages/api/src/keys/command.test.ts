import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { runCommand } from '../command.js';
import { createServerDatabase, createEmbeddedDir, dropServerDatabase } from '../testing/test-database.js';

let url: string;
let printed: string[];
let audited: string;

beforeEach(async () => {
  url = await createServerDatabase();
  audited = '';
  vi.spyOn(process.stderr, 'write').mockImplementation((line) => {
    audited += String(line);
    return true;
  });
  await run(['migrate']);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await dropServerDatabase(url);
});

async function run(
  args: string[],
  environment: Record<string, string> = { DATABASE_URL: url },
): Promise<string> {
  printed = [];
  await runCommand(args, { environment, print: (text) => void printed.push(text), serve: async () => {} });
  return printed.join('\n');
}

const ID = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/;

it('makes, lists, rotates and revokes keys, and writes what is done as lines for the audit log', async () => {
  expect(await run(['keys', 'list'])).toBe('There are no keys.');
  const made = await run([
    'keys',
    'create',
    '--name',
    'دستاویزات',
    '--scope',
    'publishable',
    '--origin',
    'https://docs.example.org',
    '--origin',
    'https://ur.example.org',
    '--expires-in-days',
    '30',
  ]);
  const [secret = ''] = made.split('\n');
  expect(secret).toMatch(/^rag_pk_/);
  const [id = ''] = ID.exec(made) ?? [];
  const rotated = await run(['keys', 'rotate', id, '--overlap-seconds', '60']);
  const [next = ''] = ID.exec(rotated) ?? [];
  expect(await run(['keys', 'revoke', next])).toBe(`Revoked: ${next}`);
  const list = await run(['keys', 'list']);
  expect(list).toContain(`…${secret.slice(-4)}  until`);
  expect(list).toContain('https://ur.example.org');
  expect(list).toContain(`replaced by ${next}`);
  expect(list).toMatch(new RegExp(`^${next}  publishable  .* revoked `, 'm'));
  expect(list).not.toContain(secret);
  const lines = audited
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as object);
  expect(lines).toMatchObject([
    { audit: true, action: 'key.created', keyId: id, name: 'دستاویزات', by: 'command' },
    { audit: true, action: 'key.rotated', keyId: id, replacedBy: next },
    { audit: true, action: 'key.revoked', keyId: next },
  ]);
  expect(audited).not.toContain(secret);
});

it.each([
  [['create', '--name', 'x'], /scope/],
  [['create', '--name', 'x', '--scope', 'publishable'], /origins/],
  [['create', '--name', 'x', '--scope', 'secret', '--origin', 'https://a.example.org'], /origins/],
  [['create', '--name', 'x', '--scope', 'publishable', '--origin', '*'], /origin/],
  [['create', '--name', 'x', '--scope', 'secret', '--daily-tokens', 'many'], /dailyTokens/],
  [['rotate'], /needs one id/],
  [['revoke', 'a', 'b'], /needs one id/],
  [['list', '--name', 'x'], /knows no --name/],
  [['delete'], /no command "keys delete"/],
  [['list', '--colour'], /--help/],
])('refuses keys %j and changes nothing', async (args, message) => {
  await expect(run(['keys', ...args])).rejects.toMatchObject({
    code: 'OPTION_INVALID',
    message: expect.stringMatching(message),
  });
  expect(await run(['keys', 'list'])).toBe('There are no keys.');
});

it('explains itself, and says which key it does not know', async () => {
  for (const args of [['keys'], ['keys', '--help'], ['keys', 'create', '-h']]) {
    expect(await run(args)).toContain('keys rotate ID');
  }
  await expect(run(['keys', 'revoke', 'nobody'])).rejects.toMatchObject({ code: 'KEY_NOT_FOUND' });
});

it('finds an embedded database too', async () => {
  const RAG_DATA_DIR = await createEmbeddedDir();
  expect(await run(['keys', 'create', '--name', 'x', '--scope', 'admin'], { RAG_DATA_DIR })).toMatch(
    /^rag_admin_/,
  );
  expect(await run(['keys', 'list'], { RAG_DATA_DIR })).toContain('admin');
  await rm(RAG_DATA_DIR, { recursive: true, force: true });
});
