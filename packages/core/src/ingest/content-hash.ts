import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

import type { Passage } from '../types.js';

/** SHA-256, in hexadecimal, of everything of a passage that is indexed. */
export function contentHash({
  title,
  headingPath,
  text,
}: Pick<Passage, 'title' | 'headingPath' | 'text'>): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify([title, headingPath, text]))));
}
