import { startTransition, useRef, useState, type ComponentType } from 'react';
import type { Messages } from './messages/types.js';
import type { PanelProps } from './panel.js';

type LoadedPanel = { Panel: ComponentType<PanelProps>; messages: Messages };
type Loading = { state: 'idle' | 'loading' | 'failed' } | ({ state: 'ready' } & LoadedPanel);

/** The panel's code and strings, loaded when `load` is first called; after a failure `load` tries again. */
export function usePanel(
  loadPanel: () => Promise<LoadedPanel>,
  onFault?: (error: unknown) => void,
): { loading: Loading; load(): void } {
  const [loading, setLoading] = useState<Loading>({ state: 'idle' });
  const isRequested = useRef(false);

  function load(): void {
    if (isRequested.current) return;
    isRequested.current = true;
    setLoading({ state: 'loading' });
    // The press, running the panel's code, and drawing it are tasks of their own: the page may answer in between.
    nextTask()
      .then(loadPanel)
      .then((panel) => nextTask().then(() => panel))
      .then((panel) => startTransition(() => setLoading({ state: 'ready', ...panel })))
      .catch((error: unknown) => {
        isRequested.current = false;
        // The reader is asked to try again; the site's author needs the cause.
        console.error(error);
        onFault?.(error);
        setLoading({ state: 'failed' });
      });
  }

  return { loading, load };
}

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
