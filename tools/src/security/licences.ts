/** An entry of `package-lock.json`, as far as it is needed. */
export interface LockedPackage {
  version?: string;
  license?: string;
  link?: boolean;
  resolved?: string;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

export interface PackageLock {
  packages: Record<string, LockedPackage>;
}

/** What somebody installs who installs one of ours. */
export interface InstalledPackage {
  /** In the lock: `node_modules/express`. */
  path: string;
  name: string;
  version: string;
  /** An SPDX expression; undefined when the lock does not say. */
  license: string | undefined;
}

/** Licences that ask for no more than to name the authors. */
export const ALLOWED_LICENCES: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC-BY-4.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'Python-2.0',
  'Unlicense',
]);

/**
 * Everything that the packages below `packages/` need when they are installed, by Node's way of finding a package.
 *
 * @throws Error when the lock lacks one that is not optional
 */
export function productionPackages({ packages }: PackageLock): InstalledPackage[] {
  const found = new Map<string, InstalledPackage>();
  const waiting = Object.keys(packages).filter((path) => /^packages\/[^/]+$/.test(path));
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const { dependencies = {}, optionalDependencies = {} } = packages[path] ?? {};
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
      const place = resolve(packages, path, name);
      if (place === undefined) {
        if (name in optionalDependencies) continue;
        throw new Error(`package-lock.json lacks ${name}, which ${path} needs. Run npm install.`);
      }
      const entry = packages[place] ?? {};
      if (entry.link || found.has(place)) continue;
      found.set(place, { path: place, name, version: entry.version ?? '', license: entry.license });
      waiting.push(place);
    }
  }
  return [...found.values()].sort((a, b) => a.path.localeCompare(b.path, 'en'));
}

function resolve(packages: PackageLock['packages'], from: string, name: string): string | undefined {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/')))) {
    const place = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    if (place in packages) return place;
    if (folder === '') return undefined;
  }
}

/** @param expression SPDX: of alternatives one has to be allowed, of what holds together each */
export function isAllowedLicence(expression: string): boolean {
  const alternatives = expression.replaceAll(/[()]/g, ' ').split(/\s+or\s+/i);
  return alternatives.some((alternative) =>
    alternative.split(/\s+and\s+/i).every((licence) => ALLOWED_LICENCES.has(licence.trim())),
  );
}
