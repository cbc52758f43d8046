import { useEffect, useRef } from 'react';
import type { Conversation, Entry } from './conversation.js';

/** Calls back when the status of an entry has changed; not for what was there when a conversation was opened. */
export function useStatusChange(
  { id, entries }: Pick<Conversation, 'id' | 'entries'>,
  onChange: (entry: Entry) => void,
): void {
  const before = useRef({ id, entries });
  const change = useRef(onChange);
  useEffect(() => {
    change.current = onChange;
  });

  useEffect(() => {
    const isSame = before.current.id === id;
    const known = new Map(before.current.entries.map((entry) => [entry.id, entry.status]));
    before.current = { id, entries };
    const changed = isSame && entries.find((entry) => known.get(entry.id) !== entry.status);
    if (changed) change.current(changed);
  }, [id, entries]);
}
