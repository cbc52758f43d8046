import { useEffect, useState } from 'react';

/**
 * How many parts of the panel are drawn: none while it has never been open, then one more with each frame. Drawn at once they
 * would keep a slow phone from answering its reader for longer than a twentieth of a second.
 */
export function useDrawnParts(open: boolean, parts: number): number {
  const [drawn, setDrawn] = useState(0);
  useEffect(() => {
    if (!open || drawn === parts) return;
    return afterFrame(() => setDrawn(drawn + 1));
  }, [open, drawn, parts]);
  return drawn;
}

/** Acts once what is there has been laid out and painted. @returns what calls it off */
export function afterFrame(act: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(act);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
