/** Why a page of the site is not in the index, in the words of the summary. */
export const REASONS = {
  switchedOff: 'of a kind that is switched off',
  draft: 'drafts',
  unlisted: 'unlisted',
  noIndex: 'marked noindex',
  untranslated: 'not translated',
  excluded: 'excluded by include or exclude',
  generated: 'generated lists such as tags, archives and categories',
  missing: 'without a built file',
  empty: 'without text',
} as const;

export type Reason = keyof typeof REASONS;

/** A page that is not in the index. */
export interface LeftOut {
  route: string;
  reason: Reason;
}
