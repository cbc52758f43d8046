import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 random bits, base64url: what a reader proves to own a session by. */
export function createSessionToken(): string {
  return randomBytes(32).toString('base64url');
}

/** SHA-256: enough for a secret nobody could guess, unlike a password. */
export function hashSessionToken(token: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(token).digest());
}

/** Compares in constant time. */
export function isSessionToken(token: string, hash: Uint8Array): boolean {
  return timingSafeEqual(hashSessionToken(token), hash);
}

/** Ids come from outside; the database would fail on one that is no UUID instead of finding nothing. */
export function isUuid(id: string): boolean {
  return /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(id);
}
