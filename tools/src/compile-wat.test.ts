import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { compileWat, WAT_FILES } from './compile-wat.js';

test.each(WAT_FILES)('%s is what the module beside it was compiled from', async (wat) => {
  const { file, source } = await compileWat(wat);
  expect(await readFile(file, 'utf8')).toBe(source);
});
