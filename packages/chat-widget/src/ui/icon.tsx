import type { ReactElement } from 'react';

/** A drawing of one line on a field of 24 by 24, beside or instead of words: it has no name of its own. */
export function Icon({ path, mirrored = false }: { path: string; mirrored?: boolean }): ReactElement {
  return (
    <svg className="rag-icon" data-mirrored={mirrored || undefined} viewBox="0 0 24 24" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}
