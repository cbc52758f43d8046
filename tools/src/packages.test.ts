import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';

const PACKAGES = ['core', 'chat-widget', 'docusaurus-plugin-rag', 'api'];

interface Manifest {
  version: string;
  license: string;
  sideEffects: unknown;
  files: string[];
}

const readInPackage = (name: string, file: string) =>
  readFile(new URL(`../../packages/${name}/${file}`, import.meta.url), 'utf8');

describe.each(PACKAGES)('the package %s', (name) => {
  it('brings its README, its licence and what is new in its version', async () => {
    const { version, license, sideEffects, files } = JSON.parse(
      await readInPackage(name, 'package.json'),
    ) as Manifest;

    expect(files).toEqual(expect.arrayContaining(['dist', 'README.md', 'CHANGELOG.md', 'LICENSE']));
    expect(await readInPackage(name, 'CHANGELOG.md')).toContain(`\n## ${version}\n`);
    expect(await readInPackage(name, 'LICENSE')).toContain(`${license} License`);
    expect(sideEffects, 'bundlers drop what is not used').toBeDefined();
  });
});
