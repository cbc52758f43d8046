import { createHash } from 'node:crypto';

/** Of a text's content hash and the rule that made its text. */
export const KEY_BYTES = 32;
const MAGIC = 'ragvec01';
/** Magic, dimensions and count. */
const HEADER_BYTES = 16;
const CHECKSUM_BYTES = 32;

/** One vector under its key. */
export interface KeyedVector {
  /** `KEY_BYTES` bytes in hexadecimal. */
  key: string;
  vector: Float32Array;
}

/** Header, keys, vectors as little-endian 32-bit floats, SHA-256 of it all. */
export function encodeVectors(entries: KeyedVector[], dimensions: number): Uint8Array {
  const vectorsAt = HEADER_BYTES + entries.length * KEY_BYTES;
  const end = vectorsAt + entries.length * dimensions * 4;
  const bytes = Buffer.alloc(end + CHECKSUM_BYTES);
  bytes.write(MAGIC, 0, 'latin1');
  bytes.writeUInt32LE(dimensions, 8);
  bytes.writeUInt32LE(entries.length, 12);
  for (const [i, { key, vector }] of entries.entries()) {
    bytes.write(key, HEADER_BYTES + i * KEY_BYTES, 'hex');
    bytes.set(
      new Uint8Array(vector.buffer, vector.byteOffset, dimensions * 4),
      vectorsAt + i * dimensions * 4,
    );
  }
  bytes.set(checksum(bytes, end), end);
  return bytes;
}

/** The vectors of a file, as views of it where `isWanted`; undefined when it is damaged or of another kind. */
export function decodeVectors(
  bytes: Uint8Array,
  dimensions: number,
  isWanted: (key: string) => boolean,
): KeyedVector[] | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (bytes.length < HEADER_BYTES + CHECKSUM_BYTES || buffer.toString('latin1', 0, 8) !== MAGIC)
    return undefined;
  const count = buffer.readUInt32LE(12);
  const vectorsAt = HEADER_BYTES + count * KEY_BYTES;
  const end = vectorsAt + count * dimensions * 4;
  if (buffer.readUInt32LE(8) !== dimensions || bytes.length !== end + CHECKSUM_BYTES) return undefined;
  if (!checksum(buffer, end).equals(buffer.subarray(end))) return undefined;
  const entries: KeyedVector[] = [];
  for (let i = 0; i < count; i += 1) {
    const keyAt = HEADER_BYTES + i * KEY_BYTES;
    const key = buffer.toString('hex', keyAt, keyAt + KEY_BYTES);
    if (!isWanted(key)) continue;
    const at = vectorsAt + i * dimensions * 4;
    const vector = new Float32Array(dimensions);
    new Uint8Array(vector.buffer).set(bytes.subarray(at, at + dimensions * 4));
    entries.push({ key, vector });
  }
  return entries;
}

function checksum(bytes: Uint8Array, end: number): Buffer {
  return createHash('sha256').update(bytes.subarray(0, end)).digest();
}
