import type { DailyBudget } from './budgets.js';
import type { LimitPolicy } from './limit-state.js';

export const ACCESS_MODES = ['open', 'limited', 'keys'] as const;
/** `open`: everybody, without limits. `limited`: everybody, within limits. `keys`: whoever has a key, within limits. */
export type AccessMode = (typeof ACCESS_MODES)[number];

export interface AccessConfig {
  readonly mode: AccessMode;
  /** Requests a minute. */
  readonly limits: Readonly<Record<LimitPolicy, number>>;
  /** Of the whole installation. */
  readonly daily: DailyBudget;
}
