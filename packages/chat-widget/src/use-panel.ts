import { useRef, useState, type ComponentType } from 'react';
import type { PanelProps } from './panel.js';

type PanelModule = { Panel: ComponentType<PanelProps> };
type Loading = { state: 'idle' | 'loading' | 'failed' } | { state: 'ready'; Panel: PanelModule['Panel'] };

/** The panel's code, loaded when `load` is first called; after a failure `load` tries again. */
export function usePanel(importPanel: () => Promise<PanelModule>): { loading: Loading; load(): void } {
  const [loading, setLoading] = useState<Loading>({ state: 'idle' });
  const isRequested = useRef(false);

  function load(): void {
    if (isRequested.current) return;
    isRequested.current = true;
    setLoading({ state: 'loading' });
    importPanel()
      .then(({ Panel }) => setLoading({ state: 'ready', Panel }))
      .catch((error: unknown) => {
        isRequested.current = false;
        // The reader is asked to try again; the site's author needs the cause.
        console.error(error);
        setLoading({ state: 'failed' });
      });
  }

  return { loading, load };
}
