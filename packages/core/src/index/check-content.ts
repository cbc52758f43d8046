import { RagError } from '../errors.js';
import type { LocaleContent, ReleaseContent, ReleaseInfo, ReleaseLocale } from '../ports/index-store.js';
import type { EmbeddingInfo } from '../ports/search-index.js';

/** A locale names a folder in some stores. */
const LOCALE = /^[a-z0-9]+(?:[-_][a-z0-9]+)*$/i;

/**
 * What every store asks of a release's content before it writes anything.
 *
 * @throws RagError `OPTION_INVALID` for a locale that is none or comes twice, `EMBEDDING_MISMATCH` when vectors are
 * missing, too many or too few, or hold something that is no finite number
 */
export function checkContent({ locales, embedding }: ReleaseContent): void {
  const names = new Set<string>();
  for (const content of locales) {
    const { locale } = content;
    if (!LOCALE.test(locale) || names.has(locale)) {
      const fault = names.has(locale) ? 'comes twice' : 'is no language tag such as "en" or "ur-PK"';
      throw new RagError('OPTION_INVALID', `The locale ${JSON.stringify(locale)} of a release ${fault}.`);
    }
    names.add(locale);
    checkVectors(content, embedding);
  }
}

function checkVectors(
  { locale, chunks, vectors }: LocaleContent,
  embedding: EmbeddingInfo | undefined,
): void {
  if (!embedding) {
    if (!vectors || vectors.length === 0) return;
    throw new RagError(
      'EMBEDDING_MISMATCH',
      `The locale "${locale}" has vectors, but the release names no embedding model. Give both or neither.`,
    );
  }
  const { model, dimensions } = embedding;
  const length = vectors?.length ?? 0;
  if (length !== chunks.length * dimensions) {
    throw new RagError(
      'EMBEDDING_MISMATCH',
      `The locale "${locale}" has ${chunks.length} chunks and ${length} vector components; "${model}" makes ${dimensions} for each chunk. Embed every chunk with it.`,
    );
  }
  const bad = vectors?.findIndex((component) => !Number.isFinite(component)) ?? -1;
  if (bad < 0) return;
  const chunk = chunks[Math.floor(bad / dimensions)];
  throw new RagError(
    'EMBEDDING_MISMATCH',
    `The vector of chunk ${chunk?.id ?? ''} (${chunk?.url ?? ''}, "${locale}") holds ${vectors?.[bad]}, which is no finite number. Embed it again with "${model}".`,
  );
}

/**
 * The locales of the release in use that a new one takes over, because its content does not hold them.
 *
 * @throws RagError `EMBEDDING_MISMATCH` when they were embedded by another model, `OPTION_INVALID` when they are another
 * site's
 */
export function localesToCarryOver<Locale extends ReleaseLocale>(
  current: (Omit<ReleaseInfo, 'locales'> & { locales: Locale[] }) | undefined,
  { site, locales, embedding }: ReleaseContent,
): Locale[] {
  const given = new Set(locales.map(({ locale }) => locale));
  const carried = current?.locales.filter(({ locale }) => !given.has(locale)) ?? [];
  if (!current || carried.length === 0) return [];
  const names = carried.map(({ locale }) => `"${locale}"`).join(', ');
  if (!isSameEmbedding(current.embedding, embedding)) {
    throw new RagError(
      'EMBEDDING_MISMATCH',
      `The release in use has vectors of ${describeEmbedding(current.embedding)}, the new one of ${describeEmbedding(embedding)}: ${names} cannot be carried over. Publish every locale together, or use the same model.`,
    );
  }
  if (current.site !== site) {
    throw new RagError(
      'OPTION_INVALID',
      `The release in use is of the site ${current.site}, the new one of ${site}: ${names} cannot be carried over. Publish every locale together, or publish to another place.`,
    );
  }
  return carried;
}

/** Whether vectors of one can be compared with vectors of the other; nothing fits nothing. */
export function isSameEmbedding(a: EmbeddingInfo | undefined, b: EmbeddingInfo | undefined): boolean {
  return a?.model === b?.model && a?.dimensions === b?.dimensions;
}

const describeEmbedding = (embedding: EmbeddingInfo | undefined): string =>
  embedding ? `"${embedding.model}" (${embedding.dimensions} dimensions)` : 'no model';
