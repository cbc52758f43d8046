import { randomBytes } from 'node:crypto';
import { RagError } from '../../errors.js';

const BASE_NAME = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const RELEASE_ID = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d{3})-[0-9a-f]{6}$/;
/** No base name holds an underscore, so what stands before this one is always a whole base name. */
const SEPARATOR = '__';

/**
 * The alias readers use, and the beginning of its collections' names.
 *
 * @throws RagError `OPTION_INVALID`
 */
export function checkBaseName(name: string): string {
  if (BASE_NAME.test(name)) return name;
  throw new RagError(
    'OPTION_INVALID',
    `${JSON.stringify(name)} is no name for collections. Use 1 to 63 of a–z, 0–9 and -, such as "docs" or "docs-preview".`,
  );
}

/** Time and chance: sorts by age, tells a dead build's age, and two builds at once get two collections. */
export function newReleaseId(nowMs: number): string {
  const time = new Date(nowMs).toISOString().replace(/\D/g, '');
  return `${time}-${randomBytes(3).toString('hex')}`;
}

/** Milliseconds since 1970 of a release's beginning. */
export function startOfRelease(releaseId: string): number {
  const [, year, month, day, hour, minute, second, ms] = (RELEASE_ID.exec(releaseId) ?? []).map(Number);
  return Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second, ms);
}

export const collectionOf = (name: string, releaseId: string): string => name + SEPARATOR + releaseId;

/** Undefined for a collection of another name, or one that no publish made. */
export function releaseIdOf(name: string, collection: string): string | undefined {
  if (!collection.startsWith(name + SEPARATOR)) return undefined;
  const releaseId = collection.slice(name.length + SEPARATOR.length);
  return RELEASE_ID.test(releaseId) ? releaseId : undefined;
}
