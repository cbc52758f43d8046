import type { ReactElement } from 'react';
import type { Announcement } from './announcement.js';

/** Two live regions that are always there: screen readers miss one that appears together with its text. */
export function Announcer({ announcement }: { announcement: Announcement | undefined }): ReactElement {
  const polite = announcement?.urgent === false ? announcement : undefined;
  const urgent = announcement?.urgent === true ? announcement : undefined;
  return (
    <div className="rag-announcer rag-visually-hidden">
      <p aria-live="polite" lang={polite?.language}>
        {polite?.text}
      </p>
      <p aria-live="assertive" lang={urgent?.language}>
        {urgent?.text}
      </p>
    </div>
  );
}
