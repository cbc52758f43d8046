import { normOf, quantise } from './quantise.js';

export type VectorKind = 'f32' | 'int8';

/** Vectors of a locale as they are stored: `f32` as given, `int8` a quarter of that and nearly as exact. */
export interface StoredVectors {
  kind: VectorKind;
  count: number;
  dimensions: number;
  /** In `int8`, the direction alone. */
  row(row: number): Float32Array | Int8Array;
  /** A copy of the row as it was given, in `int8` nearly so. */
  floats(row: number): Float32Array;
}

/** Little-endian, as all machines Node runs on but one write it. */
const FLOAT_BYTES = 4;

export const VECTOR_FILES: Record<VectorKind, string> = { f32: 'vectors.f32', int8: 'vectors.i8' };

/** `f32`: the rows one after another. `int8`: a 32-bit float for each row, by which it is multiplied, then the rows. */
export function encodeVectors(vectors: Float32Array, dimensions: number, kind: VectorKind): Uint8Array {
  if (kind === 'f32') return new Uint8Array(vectors.buffer, vectors.byteOffset, vectors.byteLength);
  const count = dimensions === 0 ? 0 : vectors.length / dimensions;
  const bytes = new Uint8Array(count * (FLOAT_BYTES + dimensions));
  const scales = new Float32Array(bytes.buffer, 0, count);
  for (let row = 0; row < count; row += 1) {
    const vector = vectors.subarray(row * dimensions, (row + 1) * dimensions);
    const norm = normOf(vector);
    const at = count * FLOAT_BYTES + row * dimensions;
    const { scale } = quantise(vector, norm, new Int8Array(bytes.buffer, at, dimensions));
    scales[row] = scale * norm;
  }
  return bytes;
}

/** Length of the file, in bytes. */
export function vectorBytes(count: number, dimensions: number, kind: VectorKind): number {
  return count * (kind === 'f32' ? dimensions * FLOAT_BYTES : dimensions + FLOAT_BYTES);
}

/** The inverse of `encodeVectors`, on the same bytes. @param bytes `vectorBytes(count, dimensions, kind)` of them */
export function decodeVectors(
  bytes: Uint8Array,
  { count, dimensions, kind }: Pick<StoredVectors, 'count' | 'dimensions' | 'kind'>,
): StoredVectors {
  // A view of floats must begin at a multiple of four.
  const { buffer, byteOffset } = bytes.byteOffset % FLOAT_BYTES === 0 ? bytes : bytes.slice();
  if (kind === 'f32') {
    const row = (number: number) =>
      new Float32Array(buffer, byteOffset + number * dimensions * FLOAT_BYTES, dimensions);
    return { kind, count, dimensions, row, floats: (number) => row(number).slice() };
  }
  const scales = new Float32Array(buffer, byteOffset, count);
  const row = (number: number) =>
    new Int8Array(buffer, byteOffset + count * FLOAT_BYTES + number * dimensions, dimensions);
  const floats = (number: number) =>
    Float32Array.from(row(number), (component) => component * (scales[number] ?? 0));
  return { kind, count, dimensions, row, floats };
}
