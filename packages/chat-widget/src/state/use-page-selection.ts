import { useEffect, useState } from 'react';
import { pageSelection } from './page-selection.js';

/** What the reader has selected on the page, as it changes; empty when nothing is. */
export function usePageSelection(): string {
  const [selection, setSelection] = useState('');
  useEffect(() => {
    const update = (): void => setSelection(pageSelection());
    update();
    document.addEventListener('selectionchange', update);
    return () => document.removeEventListener('selectionchange', update);
  }, []);
  return selection;
}
