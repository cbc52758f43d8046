const encoder = new TextEncoder();

/**
 * The number a term is indexed under: `abs(int32(murmur3_32(seed 0, utf8(term))))`, from 0 to 2³¹.
 *
 * The same as Qdrant's own BM25 tokens, so that its tools read our vectors.
 * Source: Austin Appleby, MurmurHash3_x86_32.
 */
export function termId(term: string): number {
  const bytes = encoder.encode(term);
  const tailStart = bytes.length & ~3;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let hash = 0;
  for (let i = 0; i < tailStart; i += 4) {
    hash ^= scramble(view.getUint32(i, true));
    hash = Math.imul((hash << 13) | (hash >>> 19), 5) + 0xe6546b64;
  }
  let tail = 0;
  for (let i = bytes.length - 1; i >= tailStart; i--) tail = (tail << 8) | view.getUint8(i);
  hash ^= scramble(tail) ^ bytes.length;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return Math.abs((hash ^ (hash >>> 16)) | 0);
}

function scramble(block: number): number {
  const product = Math.imul(block, 0xcc9e2d51);
  return Math.imul((product << 15) | (product >>> 17), 0x1b873593);
}
