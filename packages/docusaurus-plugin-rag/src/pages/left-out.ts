/** Why a page of the site is not in the index, in the words of the summary. */
export const REASONS = {
  switchedOff: 'switched off by docs, blog or pages',
  draft: 'draft',
  unlisted: 'unlisted',
  noIndex: 'marked noindex',
  untranslated: 'not translated',
  excluded: 'excluded by include or exclude',
  generated: 'generated (tags, archives, categories, search)',
  missing: 'without a built file',
  empty: 'without text',
} as const;

export type Reason = keyof typeof REASONS;

/** A page that is not in the index. */
export interface LeftOut {
  route: string;
  reason: Reason;
}
