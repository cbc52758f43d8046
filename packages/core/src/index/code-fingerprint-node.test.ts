import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { codeFingerprint } from './code-fingerprint-node.js';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'rag-code-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const fingerprintOf = (name: string, files: Record<string, string>) => {
  const folder = mkdtempSync(join(dir, name));
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  return codeFingerprint(folder);
};

test('other code has another fingerprint, types and notes do not count', () => {
  const a = fingerprintOf('a', { 'a.js': '1' });
  expect(fingerprintOf('b', { 'a.js': '2' })).not.toBe(a);
  expect(fingerprintOf('c', { 'b.js': '1' })).not.toBe(a);
  expect(fingerprintOf('d', { 'a.js': '1', 'a.d.ts': 'x', 'README.md': 'x' })).toBe(a);
});

test('a process goes by the code that it has loaded', () => {
  writeFileSync(join(dir, 'a.js'), '1');
  const first = codeFingerprint(dir);
  writeFileSync(join(dir, 'a.js'), '2');
  expect(codeFingerprint(dir)).toBe(first);
});
