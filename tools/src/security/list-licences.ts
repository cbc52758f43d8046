import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isAllowedLicence, productionPackages, type PackageLock } from './licences.js';

export interface LicenceList {
  packages: number;
  /** `MIT 120, Apache-2.0 12`, the most frequent first. */
  summary: string;
  /** A sentence for each package whose licence is not allowed or not known. */
  refused: string[];
}

/** @param root of the repository, with what is installed */
export async function listLicences(root: string): Promise<LicenceList> {
  const lock = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')) as PackageLock;
  const packages = await Promise.all(
    productionPackages(lock).map(async (each) => ({
      ...each,
      license: each.license ?? (await installedLicence(join(root, each.path))),
    })),
  );
  const counts = new Map<string, number>();
  for (const { license } of packages) counts.set(license, (counts.get(license) ?? 0) + 1);
  return {
    packages: packages.length,
    summary: [...counts]
      .sort(([, a], [, b]) => b - a)
      .map(([license, count]) => `${license} ${count}`)
      .join(', '),
    refused: packages
      .filter(({ license }) => !isAllowedLicence(license))
      .map(({ name, version, license }) => `${name} ${version} has the licence "${license}".`),
  };
}

/** Some packages say it in their manifest in a form that the lock does not take over. */
async function installedLicence(folder: string): Promise<string> {
  const text = await readFile(join(folder, 'package.json'), 'utf8').catch(() => '{}');
  const { license, licenses } = JSON.parse(text) as {
    license?: string | { type?: string };
    licenses?: { type?: string }[];
  };
  const stated = typeof license === 'string' ? license : (license?.type ?? licenses?.[0]?.type);
  return stated ?? 'unknown';
}
