import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepFormerIndex } from './former-index.js';

let root: string;
let build: string;
let shelter: string;
let indexDirs: string[];

const write = (path: string, text: string): void => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
};

const writeIndex = (dir: string, release: string): void => {
  write(join(dir, 'current.json'), release);
  write(join(dir, release, 'en/manifest.json'), '{}');
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'former-index-'));
  build = join(root, 'build');
  shelter = join(root, '.docusaurus/shelter');
  indexDirs = [join(build, 'rag'), join(build, 'ur/rag')];
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('keepFormerIndex', () => {
  it('brings the index of every locale over the emptying of the build folder', () => {
    for (const dir of indexDirs) writeIndex(dir, 'r1');
    const former = keepFormerIndex(indexDirs, shelter);
    former.setAside();
    rmSync(build, { recursive: true });
    former.putBack();
    for (const dir of indexDirs) {
      expect(readFileSync(join(dir, 'current.json'), 'utf8')).toBe('r1');
      expect(existsSync(join(dir, 'r1/en/manifest.json'))).toBe(true);
    }
    expect(existsSync(shelter)).toBe(false);
  });

  it('takes nothing but the index: a page of the site that is gone must not come back', () => {
    writeIndex(join(build, 'rag'), 'r1');
    write(join(build, 'rag/old-page/index.html'), 'old');
    write(join(build, 'index.html'), 'home');
    const former = keepFormerIndex(indexDirs, shelter);
    former.setAside();
    rmSync(build, { recursive: true });
    former.putBack();
    expect(existsSync(join(build, 'rag/current.json'))).toBe(true);
    expect(existsSync(join(build, 'rag/old-page'))).toBe(false);
    expect(existsSync(join(build, 'index.html'))).toBe(false);
  });

  it('leaves a first build alone', () => {
    const former = keepFormerIndex(indexDirs, shelter);
    former.setAside();
    former.putBack();
    expect(existsSync(build)).toBe(false);
    expect(existsSync(shelter)).toBe(false);
  });

  it('puts back when the process exits before the build has come so far, and not twice', () => {
    writeIndex(join(build, 'rag'), 'r1');
    const listeners = process.listenerCount('exit');
    const former = keepFormerIndex(indexDirs, shelter);
    former.setAside();
    expect(process.listeners('exit')).toContain(former.putBack);
    former.putBack();
    expect(process.listenerCount('exit')).toBe(listeners);
  });

  it('rescues the index of a build that was killed while it was aside', () => {
    writeIndex(join(build, 'rag'), 'r1');
    const killed = keepFormerIndex(indexDirs, shelter);
    killed.setAside();
    process.off('exit', killed.putBack);
    rmSync(build, { recursive: true });

    const next = keepFormerIndex(indexDirs, shelter);
    next.setAside();
    next.putBack();
    expect(readFileSync(join(build, 'rag/current.json'), 'utf8')).toBe('r1');
  });

  it('prefers the index in the build folder to an older one left aside', () => {
    writeIndex(join(shelter, '0'), 'old');
    writeIndex(join(build, 'rag'), 'new');
    const former = keepFormerIndex(indexDirs, shelter);
    former.setAside();
    former.putBack();
    expect(readFileSync(join(build, 'rag/current.json'), 'utf8')).toBe('new');
    expect(existsSync(join(build, 'rag/old'))).toBe(false);
  });

  it('serves locales that are built into one folder', () => {
    writeIndex(join(build, 'rag'), 'r1');
    const former = keepFormerIndex([join(build, 'rag'), join(build, 'rag')], shelter);
    former.setAside();
    former.putBack();
    expect(readFileSync(join(build, 'rag/current.json'), 'utf8')).toBe('r1');
  });
});
