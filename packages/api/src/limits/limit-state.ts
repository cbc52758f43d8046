export const LIMIT_POLICIES = ['key', 'session', 'address'] as const;
/** By what requests are counted. */
export type LimitPolicy = (typeof LIMIT_POLICIES)[number];

export const WINDOW_SECONDS = 60;

/** How far a limit is used. */
export interface LimitState {
  policy: LimitPolicy;
  /** Requests in a window. */
  limit: number;
  remaining: number;
  /** To the end of the window. */
  resetMs: number;
  isExceeded: boolean;
  /** Whether this process knew it without asking the database. */
  isKnown: boolean;
}

/** By what a request is counted: an id for each policy. */
export type Counted = Partial<Record<LimitPolicy, string | undefined>>;
