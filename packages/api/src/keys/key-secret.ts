import { createHash, randomBytes } from 'node:crypto';
import type { KeyScope } from './key-store.js';

/** Tells people and secret scanners what they see. */
const PREFIXES = { publishable: 'rag_pk_', secret: 'rag_sk_', admin: 'rag_admin_' } as const satisfies Record<
  KeyScope,
  string
>;
const SECRET = /^rag_(?:pk|sk|admin)_[\w-]{43}$/;
const HINT_LENGTH = 4;

/** A new key: a prefix for its scope, and 256 random bits as base64url. */
export function createKeySecret(scope: KeyScope): string {
  return PREFIXES[scope] + randomBytes(32).toString('base64url');
}

/** Whether a text can be a key at all: no other is looked up. */
export function isKeySecret(text: string): boolean {
  return SECRET.test(text);
}

/**
 * SHA-256. A slow hash protects what people choose, because guesses can be tried one after the other; of 256 random bits
 * nobody tries a share worth naming, and a slow hash would only cost every request its time. A salt would protect equal
 * passwords; random keys are never equal.
 */
export function hashKeySecret(secret: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(secret).digest());
}

/** The end of a key, by which people tell theirs apart. */
export function hintOf(secret: string): string {
  return secret.slice(-HINT_LENGTH);
}
