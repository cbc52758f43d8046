import { act } from '@testing-library/react';

let isPhone = false;
const listeners = new Set<() => void>();

/** Gives jsdom a `matchMedia` that knows one thing: whether the screen is a phone's. It starts as a desktop's. */
export function installMediaQueries(): void {
  isPhone = false;
  listeners.clear();
  window.matchMedia = (query) => {
    const list = new EventTarget();
    return Object.assign(list, {
      media: query,
      get matches() {
        return isPhone && query === '(max-width: 480px)';
      },
      onchange: null,
      addListener: () => undefined,
      removeListener: () => undefined,
      addEventListener: (_: string, listener: () => void) => listeners.add(listener),
      removeEventListener: (_: string, listener: () => void) => listeners.delete(listener),
    });
  };
}

/** Turns the screen into a phone's, or back into a desktop's. */
export function setPhone(value: boolean): void {
  isPhone = value;
  act(() => listeners.forEach((listener) => listener()));
}
