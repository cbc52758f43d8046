/**
 * Makes the Prisma client from the schema, unless it is there already. Needs no internet and no database.
 *
 * Usage: node prisma/generate.mjs
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const database = fileURLToPath(new URL('../src/database/', import.meta.url));
const generated = join(database, 'generated');
const schema = await readFile(new URL('schema.prisma', import.meta.url), 'utf8');
const packageFile = createRequire(import.meta.url).resolve('prisma/package.json');
const { version } = JSON.parse(await readFile(packageFile, 'utf8'));
const made = createHash('sha256').update(`${version}\n${schema}`).digest('hex');

const isUpToDate = async () =>
  (await readFile(join(generated, 'made-from.txt'), 'utf8').catch(() => '')) === made;

/** Another build may have been faster, and be reading what it made: that stays. */
const replaceOutdated = async (client) => {
  for (;;) {
    try {
      return await rename(client, generated);
    } catch (error) {
      if (!['ENOTEMPTY', 'EEXIST'].includes(error.code)) throw error;
      if (await isUpToDate()) return;
      await rm(generated, { recursive: true, force: true });
    }
  }
};

if (!(await isUpToDate())) {
  // Aside, then renamed: two builds at once must not read each other's half-written files.
  const aside = await mkdtemp(join(database, '.generated-'));
  try {
    const copy = join(aside, 'schema.prisma');
    await writeFile(copy, schema.replace(/^(\s*output\s*=\s*)".*"$/m, '$1"./client"'));
    const cli = join(dirname(packageFile), 'build/index.js');
    await promisify(execFile)(process.execPath, [cli, 'generate', '--schema', copy, '--no-hints'], {
      // Generating never runs the schema engine, but would download it when it is missing: any file will do.
      env: {
        ...process.env,
        PRISMA_SCHEMA_ENGINE_BINARY: process.env.PRISMA_SCHEMA_ENGINE_BINARY ?? process.execPath,
        CHECKPOINT_DISABLE: '1',
      },
    });
    await writeFile(join(aside, 'client/made-from.txt'), made);
    await replaceOutdated(join(aside, 'client'));
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}
