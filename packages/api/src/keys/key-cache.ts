import { hashKeySecret, isKeySecret } from './key-secret.js';
import { isUsable, type ApiKey, type KeyStore } from './key-store.js';

export interface KeyCacheOptions {
  /** For so long a revoked key may still work in this process. Default 10 s. */
  ttlMs?: number | undefined;
  /** Texts that are remembered, unknown ones among them. Default 1000. */
  maxKeys?: number | undefined;
  now?: (() => Date) | undefined;
}

interface Entry {
  found: Promise<ApiKey | undefined>;
  until: number;
}

/**
 * Looks keys up in the store once in a while, so that a request costs no statement. Requests that come meanwhile share one
 * look-up. Keys are remembered by their hashes.
 */
export function createKeyCache(
  store: Pick<KeyStore, 'find'>,
  { ttlMs = 10_000, maxKeys = 1000, now = () => new Date() }: KeyCacheOptions = {},
): Pick<KeyStore, 'find'> {
  const entries = new Map<string, Entry>();

  function look(secret: string): Promise<ApiKey | undefined> {
    const hash = Buffer.from(hashKeySecret(secret)).toString('base64');
    const known = entries.get(hash);
    if (known && known.until > now().getTime()) return known.found;
    entries.delete(hash);
    const found = store.find(secret);
    entries.set(hash, { found, until: now().getTime() + ttlMs });
    found.catch(() => entries.delete(hash));
    for (const oldest of entries.keys()) {
      if (entries.size <= maxKeys) break;
      entries.delete(oldest);
    }
    return found;
  }

  return {
    async find(secret) {
      const key = isKeySecret(secret) ? await look(secret) : undefined;
      return key && isUsable(key, now()) ? key : undefined;
    },
  };
}
