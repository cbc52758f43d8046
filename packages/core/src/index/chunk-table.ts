import { ByteReader, ByteWriter } from './bytes.js';

/** What ranking needs of every chunk before any text is loaded. */
export interface ChunkTable {
  /** Length in weighted terms. */
  lengths: Uint32Array;
  /** Number of the page a chunk belongs to; chunks of a page stand together. */
  pages: Uint32Array;
  /** Position of each page's version in the manifest's `versions`, plus one; 0 for pages without versions. */
  pageVersions: Uint32Array;
}

export function encodeChunkTable(table: ChunkTable): Uint8Array {
  const out = new ByteWriter();
  const chunksOfPage = new Uint32Array(table.pageVersions.length);
  for (const page of table.pages) chunksOfPage[page] = (chunksOfPage[page] ?? 0) + 1;
  out.varint(table.pageVersions.length);
  chunksOfPage.forEach((count) => out.varint(count));
  table.pageVersions.forEach((version) => out.varint(version));
  table.lengths.forEach((length) => out.varint(length));
  return out.finish();
}

/** @throws RangeError when the bytes are cut short. */
export function decodeChunkTable(bytes: Uint8Array): ChunkTable {
  const reader = new ByteReader(bytes);
  const pageCount = reader.varint();
  const chunksOfPage = Uint32Array.from({ length: pageCount }, () => reader.varint());
  const pageVersions = Uint32Array.from({ length: pageCount }, () => reader.varint());
  const pages = new Uint32Array(chunksOfPage.reduce((sum, count) => sum + count, 0));
  let start = 0;
  chunksOfPage.forEach((count, page) => {
    pages.fill(page, start, start + count);
    start += count;
  });
  return { pages, pageVersions, lengths: Uint32Array.from(pages, () => reader.varint()) };
}
