import type { ReactElement } from 'react';
import { isStorageAllowed } from '../state/storage.js';
import { useReader } from './reader-context.js';

/** What is kept of a conversation, and where: said before there is one. */
export function StorageNote({ isKeptElsewhere }: { isKeptElsewhere: boolean }): ReactElement {
  const { messages } = useReader();
  return (
    <p className="rag-storage-note">
      {isStorageAllowed() ? messages.keptHere : messages.keptNowhere}
      {isKeptElsewhere && ` ${messages.keptElsewhere}`}
    </p>
  );
}
