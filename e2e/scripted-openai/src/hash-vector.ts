import { wordsOf } from './words.js';

/** What a whole word and each of its three-letter pieces weigh: relatives are near, the same word is nearer. */
const WORD_WEIGHT = 1;
const PIECE_WEIGHT = 0.3;

/**
 * A vector of length 1 made of a text's words alone: the same for the same text, and near for texts that share words, in
 * any language. Knows nothing of meaning.
 */
export function hashVector(text: string, dimensions: number): Float32Array {
  const vector = new Float32Array(dimensions);
  const add = (feature: string, weight: number): void => {
    const hash = fnv1a(feature);
    const sign = hash & 1 ? 1 : -1;
    const place = (hash >>> 1) % dimensions;
    vector[place] = (vector[place] ?? 0) + sign * weight;
  };
  for (const word of wordsOf(text)) {
    add(word, WORD_WEIGHT);
    const letters = [...`^${word}$`];
    for (let i = 0; i + 3 <= letters.length; i += 1) {
      add(`3:${letters.slice(i, i + 3).join('')}`, PIECE_WEIGHT);
    }
  }
  const length = Math.hypot(...vector);
  if (length > 0) return vector.map((value) => value / length);
  vector[fnv1a(text) % dimensions] = 1;
  return vector;
}

/** FNV-1a over UTF-16 code units, 32 bits, with murmur's last mixing so that single bits are usable. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
