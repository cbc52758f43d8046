import type { Manifest } from '../ports/search-index.js';

/** Name of the docs instance in a version such as `api/2.0`; empty for the default instance. */
const instanceOf = (version: string): string => version.slice(0, version.lastIndexOf('/') + 1);

/**
 * Tells which pages a reader of `version` searches: those of that version, the latest of every other docs instance, and
 * pages without versions. A version the index does not know counts as none.
 *
 * @returns a test on `Tables.pageVersions`
 */
export function versionFilter(
  versions: Manifest['versions'],
  version: string | undefined,
): (pageVersion: number) => boolean {
  const reader = versions.find(({ name }) => name === version);
  const anyLatest = versions.some(({ latest }) => latest);
  const allowed = versions.map(({ name, latest }) =>
    reader && instanceOf(reader.name) === instanceOf(name) ? name === reader.name : latest || !anyLatest,
  );
  return (pageVersion) => pageVersion === 0 || allowed[pageVersion - 1] === true;
}
