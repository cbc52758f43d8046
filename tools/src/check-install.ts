import { mkdir, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { checkNewcomersSite } from './newcomer/check-newcomers-site.js';

const USAGE = `npm run check:install -- [--keep] [--registry] [--oldest]

Does what a newcomer does: packs the packages, makes a site of the official template with English and Urdu,
installs the packages, adds one line, builds, serves, and asks in a browser in both locales.
Pictures go to tools/screenshots. Takes about three minutes, most of it npm's.
  --keep      keep the temporary site, and say where it is
  --oldest    with Docusaurus 3.5 and React 18, the lower end of what is supported
  --registry  publish all packages to a registry on this machine, and install from there (npm run check:registry)`;

const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));
const SCREENSHOTS = fileURLToPath(new URL('../screenshots/', import.meta.url));
const LIMIT_MINUTES = 15;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      keep: { type: 'boolean', default: false },
      registry: { type: 'boolean', default: false },
      oldest: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(USAGE);

  await mkdir(SCREENSHOTS, { recursive: true });
  // The bundler compares paths, and a system's temporary folder may be a link.
  const dir = await realpath(await mkdtemp(join(tmpdir(), 'newcomer-')));
  const interruption = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => interruption.abort(new Error('Interrupted.')));
  }
  const limit = setTimeout(
    () => interruption.abort(new Error(`Not done after ${LIMIT_MINUTES} minutes.`)),
    LIMIT_MINUTES * 60_000,
  );
  try {
    await checkNewcomersSite({
      repositoryDir: REPOSITORY,
      workDir: dir,
      screenshotDir: SCREENSHOTS,
      throughRegistry: values.registry,
      oldest: values.oldest,
      signal: interruption.signal,
    });
  } catch (error) {
    // What was going on fails in its own words, which hide the reason.
    interruption.signal.throwIfAborted();
    throw error;
  } finally {
    clearTimeout(limit);
    if (values.keep) console.log(`Kept: ${dir}`);
    else await rm(dir, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
