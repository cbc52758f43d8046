import { useEffect, useRef, useState } from 'react';
import type { Entry } from '../state/conversation.js';
import { announcementFor, type Announcement, type Listener } from './announcement.js';

/** The announcement for the last change of a conversation; none for what was there at the start. */
export function useAnnouncement(entries: Entry[], listener: Listener): Announcement | undefined {
  const [announcement, setAnnouncement] = useState<Announcement>();
  const before = useRef(entries);

  useEffect(() => {
    const known = new Map(before.current.map((entry) => [entry.id, entry.status]));
    before.current = entries;
    const changed = entries.find(({ id, status }) => known.get(id) !== status);
    if (changed !== undefined) {
      setAnnouncement(announcementFor(changed, listener));
    } else if (entries.length === 0 && known.size > 0) {
      setAnnouncement({ text: listener.messages.cleared, urgent: false, language: listener.locale });
    }
  }, [entries, listener]);

  return announcement;
}
