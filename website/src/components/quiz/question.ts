/** A question with three answers, of which one is right. */
export interface QuizQuestion {
  /** The same in every language. */
  id: string;
  prompt: string;
  options: Record<OptionId, string>;
  right: OptionId;
  /** Why it is right; what is wrong with the others. */
  because: string;
  /** Page of the site that says it, with an anchor, without a locale: `/docs/operations/runbooks/#rollback`. */
  source: string;
}

/** In the order in which answers are shown. */
export const OPTION_IDS = ['a', 'b', 'c'] as const;
export type OptionId = (typeof OPTION_IDS)[number];
