/**
 * SHA-256 of what has been loaded, synchronously, as the files of an index are checked. `crypto.subtle` is missing from pages
 * without HTTPS, and a library is ten times as large. For what was published, not for what is secret: it takes its time openly.
 *
 * @returns 32 bytes
 * @see https://doi.org/10.6028/NIST.FIPS.180-4
 */
export function sha256(message: Uint8Array): Uint8Array {
  const padded = new Uint8Array(((message.length + 72) >> 6) << 6);
  padded.set(message);
  padded[message.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, message.length / 2 ** 29);
  view.setUint32(padded.length - 4, message.length << 3);

  const [first, constants] = CONSTANTS;
  const hash = first.slice(0, 8);
  const words = new Int32Array(64);
  for (let at = 0; at < padded.length; at += 64) {
    for (let i = 0; i < 64; i += 1) {
      words[i] =
        i < 16 ? view.getInt32(at + 4 * i) : turned(word(words, i - 2), 17, 19) ^ (word(words, i - 2) >>> 10);
      if (i >= 16) {
        const before = word(words, i - 15);
        const mixed = turned(before, 7, 18) ^ (before >>> 3);
        words[i] = word(words, i) + word(words, i - 7) + mixed + word(words, i - 16);
      }
    }
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = hash;
    for (let i = 0; i < 64; i += 1) {
      const choice = (e & f) ^ (~e & g);
      const one = h + (turned(e, 6, 11) ^ turn(e, 25)) + choice + word(constants, i) + word(words, i);
      const two = (turned(a, 2, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
      [a, b, c, d, e, f, g, h] = [(one + two) | 0, a, b, c, (d + one) | 0, e, f, g];
    }
    [a, b, c, d, e, f, g, h].forEach((value, i) => {
      hash[i] = word(hash, i) + value;
    });
  }
  const result = new DataView(new ArrayBuffer(32));
  hash.forEach((value, i) => result.setInt32(4 * i, value));
  return new Uint8Array(result.buffer);
}

const turn = (value: number, by: number): number => (value >>> by) | (value << (32 - by));
const turned = (value: number, by: number, more: number): number => turn(value, by) ^ turn(value, more);
const word = (words: Int32Array, i: number): number => words[i] as number;

/** The first bits of the fractions of the square and the cube roots of the first 64 primes. */
const CONSTANTS = [1 / 2, 1 / 3].map((power) => {
  const primes: number[] = [];
  for (let number = 2; primes.length < 64; number += 1) {
    if (primes.every((prime) => number % prime !== 0)) primes.push(number);
  }
  return Int32Array.from(primes, (prime) => ((prime ** power % 1) * 2 ** 32) | 0);
}) as [Int32Array, Int32Array];
