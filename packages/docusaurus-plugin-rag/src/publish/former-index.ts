import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Keeps the indexes of a build folder while Docusaurus empties it. */
export interface FormerIndex {
  /** Takes them out of the build folder. */
  setAside(): void;
  /** Puts back whatever is aside, also from a run that was killed. A file that is there by now is kept. */
  putBack(): void;
}

/**
 * Docusaurus deletes a locale's build folder before it compiles, so that a build that fails later would leave a site
 * without an index. Everything here is synchronous, for it also runs while the process exits.
 *
 * @param indexDirs folders of the locales' indexes
 * @param shelterDir a folder outside of the build folder
 */
export function keepFormerIndex(indexDirs: string[], shelterDir: string): FormerIndex {
  const places = [...new Set(indexDirs)].map((indexDir, i) => ({
    indexDir,
    shelter: join(shelterDir, String(i)),
  }));

  function putBack(): void {
    process.off('exit', putBack);
    for (const { indexDir, shelter } of places) {
      for (const entry of entriesOf(shelter)) move(join(shelter, entry), join(indexDir, entry));
    }
    rmSync(shelterDir, { recursive: true, force: true });
  }

  return {
    setAside() {
      process.once('exit', putBack);
      for (const { indexDir, shelter } of places) {
        const entries = indexEntriesOf(indexDir);
        // What an earlier, killed run left aside is older than this.
        if (entries.length > 0) rmSync(shelter, { recursive: true, force: true });
        for (const entry of entries) move(join(indexDir, entry), join(shelter, entry));
      }
    },
    putBack,
  };
}

/** The pointer and the releases: a page of the site may live under the same path. */
function indexEntriesOf(indexDir: string): string[] {
  if (!existsSync(join(indexDir, 'current.json'))) return [];
  const isRelease = (entry: string) =>
    entriesOf(join(indexDir, entry)).some((locale) =>
      existsSync(join(indexDir, entry, locale, 'manifest.json')),
    );
  return entriesOf(indexDir).filter((entry) => entry === 'current.json' || isRelease(entry));
}

function entriesOf(dir: string): string[] {
  try {
    return readdirSync(dir);
  } catch {
    return [];
  }
}

function move(from: string, to: string): void {
  if (existsSync(to)) return;
  mkdirSync(dirname(to), { recursive: true });
  try {
    renameSync(from, to);
  } catch (error) {
    // The build folder may be a mounted volume.
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(from, to, { recursive: true });
    rmSync(from, { recursive: true });
  }
}
