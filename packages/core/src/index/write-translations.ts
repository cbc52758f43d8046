import { copyFile, link, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { AssetInfo, Manifest } from '../ports/search-index.js';
import { shortSha256 } from './encode-index.js';
import { checkCurrent, type Current } from './manifest.js';
import { decodeTranslationFiles, TRANSLATIONS_FOLDER } from '../translate/translation-table.js';

/** What is added to a release for questions in another language. */
export interface ReleaseTranslations {
  /** BCP 47 tag of the language that is translated from. */
  from: string;
  /** Contents by path below the locale's folder. */
  files: Map<string, Uint8Array>;
  /** Absent when nothing was learnt: then what the release has of that language is taken out. */
  asset?: AssetInfo | undefined;
  /** Total of the files. */
  bytes: number;
  /** `Current.input` of the locale that is translated from. */
  source: string;
  /** Number of pages that exist in that language alone. */
  pagesOnlyThere: number;
}

/**
 * Adds to the release in use what translates another language's questions into it, as a release of its own that shares the
 * other files. Does nothing when it has the same already.
 *
 * @param dir the folder that holds `current.json`
 * @returns whether anything was changed
 * @throws RagError `INDEX_…` when there is no release that this version reads
 */
export async function writeTranslations(
  dir: string,
  { from, files, asset, bytes, source, pagesOnlyThere }: ReleaseTranslations,
): Promise<boolean> {
  const current = checkCurrent(JSON.parse(await readFile(join(dir, 'current.json'), 'utf8')));
  const folder = join(dir, dirname(current.manifest));
  const { releaseId: _, ...body } = JSON.parse(
    await readFile(join(dir, current.manifest), 'utf8'),
  ) as Manifest;
  const former = body.translations?.[from];
  if (former?.asset.sha256 === asset?.sha256 && former?.source === (asset && source)) return false;

  const { [from]: _former, ...others } = body.translations ?? {};
  const changed = {
    ...body,
    bytes: body.bytes - (former?.bytes ?? 0) + bytes,
    translations: { ...others, ...(asset && { [from]: { asset, bytes, source, pagesOnlyThere } }) },
  };
  const releaseId = shortSha256(Buffer.from(JSON.stringify(changed)));
  const manifest = Buffer.from(JSON.stringify({ releaseId, ...changed }));
  const staging = join(dir, `.staging-${process.pid}`);
  const target = join(staging, current.locale);
  try {
    await linkFiles(folder, target, former ? await filesOfTable(folder, former.asset) : new Set());
    for (const [file, content] of files) {
      await mkdir(dirname(join(target, file)), { recursive: true });
      await writeFile(join(target, file), content);
    }
    await writeFile(join(target, 'manifest.json'), manifest);
    await rm(join(dir, releaseId), { recursive: true, force: true });
    await rename(staging, join(dir, releaseId));
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
  const pointer: Current = {
    ...current,
    releaseId,
    manifest: `${releaseId}/${current.locale}/manifest.json`,
    sha256: shortSha256(manifest),
  };
  await writeFile(join(dir, 'current.json.new'), JSON.stringify(pointer));
  await rename(join(dir, 'current.json.new'), join(dir, 'current.json'));
  return true;
}

/** The files of a table, by the asset that lists them. */
async function filesOfTable(folder: string, asset: AssetInfo): Promise<Set<string>> {
  const listed = decodeTranslationFiles(gunzipSync(await readFile(join(folder, asset.file))));
  return new Set([asset.file, ...listed.hashes.map((hash) => `${TRANSLATIONS_FOLDER}/${hash}.bin`)]);
}

/** Puts the files of a folder into another as well, without those left out and the manifest. */
async function linkFiles(from: string, to: string, leftOut: Set<string>): Promise<void> {
  for (const entry of await readdir(from, { recursive: true, withFileTypes: true })) {
    const path = relative(from, join(entry.parentPath, entry.name));
    const file = path.replaceAll(sep, '/');
    if (!entry.isFile() || file === 'manifest.json' || leftOut.has(file)) continue;
    const target = join(to, path);
    await mkdir(dirname(target), { recursive: true });
    // Some file systems have no links.
    await link(join(from, path), target).catch(() => copyFile(join(from, path), target));
  }
}
