import { createHash } from 'node:crypto';
import type { LocaleContent, ReleaseContent, ReleaseInfo } from '../ports/index-store.js';
import { ANALYZER_VERSION } from '../text/analyse.js';
import { isSameEmbedding } from './check-content.js';
import { FORMAT_VERSION } from './manifest.js';

/** SHA-256 in hexadecimal of all that a locale's release is made of, vectors apart: their model names them. */
export function localeHash({
  locale,
  pages,
  chunks,
  latestVersions = [],
  calibration,
  translations = {},
}: LocaleContent): string {
  const sources = Object.entries(translations).map(([from, { source }]) => [from, source]);
  const hash = createHash('sha256');
  hash.update(
    JSON.stringify([
      FORMAT_VERSION,
      ANALYZER_VERSION,
      locale,
      pages.length,
      latestVersions,
      calibration,
      sources,
    ]),
  );
  for (const { id, contentHash } of chunks) hash.update(`${id} ${contentHash}\n`);
  return hash.digest('hex');
}

/** Whether a release holds exactly what would be published: then there is nothing to publish. */
export function holdsContent(release: ReleaseInfo, { site, locales, embedding }: ReleaseContent): boolean {
  const hashes = new Map(release.locales.map(({ locale, contentHash }) => [locale, contentHash]));
  return (
    release.site === site &&
    isSameEmbedding(release.embedding, embedding) &&
    locales.every((content) => hashes.get(content.locale) === localeHash(content))
  );
}
