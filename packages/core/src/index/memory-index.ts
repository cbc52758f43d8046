import { RagError } from '../errors.js';
import { encodeIndex, shortSha256, type IndexInput } from './encode-index.js';
import type { Load } from './load.js';
import type { Current } from './manifest.js';

/** Encodes an index and keeps its files in memory, to be opened like any other. */
export function createMemoryLoader(input: IndexInput): Load {
  const { manifest, files } = encodeIndex(input);
  const folder = `${manifest.releaseId}/${manifest.locale}/`;
  const current: Current = {
    format: manifest.format,
    analyzer: manifest.analyzer,
    releaseId: manifest.releaseId,
    locale: manifest.locale,
    createdAt: new Date(0).toISOString(),
    input: '',
    manifest: `${folder}manifest.json`,
    sha256: shortSha256(files.get('manifest.json') ?? new Uint8Array()),
  };
  const all = new Map([...files].map(([file, bytes]) => [folder + file, bytes]));
  all.set('current.json', new TextEncoder().encode(JSON.stringify(current)));
  return async (path) => {
    const bytes = all.get(path);
    if (!bytes) throw new RagError('INDEX_NOT_FOUND', `There is no ${path} in this index.`);
    return bytes;
  };
}
