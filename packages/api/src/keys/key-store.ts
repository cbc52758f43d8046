export const KEY_SCOPES = ['publishable', 'secret', 'admin'] as const;

/**
 * What a key is for: `publishable` stands in a page and works from its origins alone; `secret` is for servers and is refused
 * from a browser; `admin` manages keys and nothing else.
 */
export type KeyScope = (typeof KEY_SCOPES)[number];

export interface NewKey {
  /** For people: whose it is. */
  name: string;
  scope: KeyScope;
  /** Of a publishable key, at least one, exactly as in the `Origin` header; of the others none. */
  origins: readonly string[];
  /** What answers may take on a day (UTC). Undefined: no limit of its own. */
  dailyTokens?: number | undefined;
  /** US dollars. */
  dailyCostUsd?: number | undefined;
  /** Undefined: never. */
  expiresAt?: Date | undefined;
}

export interface ApiKey extends NewKey {
  id: string;
  /** The last characters of the key. */
  hint: string;
  createdAt: Date;
  revokedAt?: Date | undefined;
  /** Id of the key that took its place. */
  replacedBy?: string | undefined;
}

/** A key that was just made. */
export interface IssuedKey {
  key: ApiKey;
  /** The key itself. Only its hash is stored: it cannot be shown again. */
  secret: string;
}

/** API keys. Methods throw RagError `DATABASE_UNREACHABLE` or `DATABASE_BUSY` within a bounded time. */
export interface KeyStore {
  create(key: NewKey): Promise<IssuedKey>;
  /** All keys, the newest first. */
  list(): Promise<ApiKey[]>;
  /**
   * Makes a key of the same name, scope, origins and budgets, which does not expire; the former works on for the overlap,
   * or until its own end where that is earlier.
   *
   * @throws RagError `KEY_NOT_FOUND` when there is no such key, or it is revoked, expired or replaced already
   */
  rotate(id: string, overlapMs: number): Promise<IssuedKey>;
  /**
   * Ends a key for good; a second time changes nothing.
   *
   * @throws RagError `KEY_NOT_FOUND`
   */
  revoke(id: string): Promise<ApiKey>;
  /** The key behind a text that was sent; undefined when it is unknown, expired or revoked. */
  find(secret: string): Promise<ApiKey | undefined>;
}

/** Whether a key works at that time. */
export function isUsable({ expiresAt, revokedAt }: ApiKey, now: Date): boolean {
  return revokedAt === undefined && (expiresAt === undefined || expiresAt > now);
}
