import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import wabt from 'wabt';

/** WebAssembly text of core that is compiled once, here, and shipped as base64 in the `.ts` file beside it. */
export const WAT_FILES = ['../../packages/core/src/adapters/flat/dot-int8.wat'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);

/** The module beside a `.wat` file: the same text gives the same module. @throws Error with the place of a mistake */
export async function compileWat(file: string): Promise<{ file: string; source: string }> {
  const text = await readFile(file, 'utf8');
  const { parseWat } = await wabt();
  const { buffer } = parseWat(basename(file), text, { simd: true }).toBinary({});
  const name = basename(file, '.wat');
  const constant = `${name.replaceAll('-', '_').toUpperCase()}_WASM`;
  const source = `/** \`${name}.wat\` in base64, compiled by \`node tools/dist/compile-wat.js\`. */
export const ${constant} =
  '${Buffer.from(buffer).toString('base64')}';
`;
  return { file: file.replace(/\.wat$/, '.ts'), source };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const each of WAT_FILES) {
    const { file, source } = await compileWat(each);
    await writeFile(file, source);
    console.log(`${file}: ${source.length} characters`);
  }
}
