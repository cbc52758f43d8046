import { useEffect, useMemo, useRef } from 'react';
import { isComposing } from './is-composing.js';
import { ariaKeyShortcuts, matchesShortcut, parseShortcut } from './shortcut.js';

/**
 * Calls `onPress` when the shortcut is pressed anywhere on the page, and gives the value for `aria-keyshortcuts`.
 *
 * @throws RangeError as `parseShortcut` does.
 */
export function useShortcut(shortcut: string | false, onPress: () => void): string | undefined {
  const parsed = useMemo(() => (shortcut === false ? undefined : parseShortcut(shortcut)), [shortcut]);
  const press = useRef(onPress);
  useEffect(() => {
    press.current = onPress;
  });

  useEffect(() => {
    if (parsed === undefined) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat || isComposing(event)) return;
      if (!matchesShortcut(parsed, event)) return;
      event.preventDefault();
      press.current();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [parsed]);

  return parsed && ariaKeyShortcuts(parsed);
}
