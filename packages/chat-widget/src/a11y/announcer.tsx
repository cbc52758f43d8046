import type { ReactElement } from 'react';
import type { Announcement } from './announcement.js';

/** What was announced last. */
export interface Said extends Omit<Announcement, 'language'> {
  language: string | undefined;
  /** Counts announcements, so that the same words can be said once more. */
  count: number;
}

export const NOTHING_SAID: Said = { text: '', urgent: false, language: undefined, count: 0 };

/** The state after an announcement. */
export function say({ count }: Said, announcement: Announcement): Said {
  return { ...announcement, count: count + 1 };
}

/** Two live regions that are always there: screen readers miss one that appears together with its text. */
export function Announcer({ said }: { said: Said }): ReactElement {
  const { text, urgent, language, count } = said;
  const words = <span key={count}>{text}</span>;
  return (
    <div className="rag-announcer rag-visually-hidden">
      <p aria-live="polite" lang={urgent ? undefined : language}>
        {!urgent && words}
      </p>
      <p aria-live="assertive" lang={urgent ? language : undefined}>
        {urgent && words}
      </p>
    </div>
  );
}
