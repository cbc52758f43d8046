/** What a browser keeps texts in, by key. `set` throws when it is full. */
export interface Store {
  get(key: string): string | null;
  set(key: string, value: string): void;
  remove(key: string): void;
  keys(): string[];
}

/** For as long as the page is there. */
const memory = { localStorage: new Map<string, string>(), sessionStorage: new Map<string, string>() };

/** Whether what is kept outlives the page: not where a reader's settings forbid storage. */
export function isStorageAllowed(): boolean {
  try {
    return window.localStorage.length >= 0;
  } catch {
    return false;
  }
}

/** The store of this device (`localStorage`) or of this tab (`sessionStorage`); of this page, where both are forbidden. */
export function openStore(kind: 'localStorage' | 'sessionStorage'): Store {
  if (!isStorageAllowed()) {
    const map = memory[kind];
    return {
      get: (key) => map.get(key) ?? null,
      set: (key, value) => void map.set(key, value),
      remove: (key) => void map.delete(key),
      keys: () => [...map.keys()],
    };
  }
  const storage = window[kind];
  return {
    get: (key) => storage.getItem(key),
    set: (key, value) => storage.setItem(key, value),
    remove: (key) => storage.removeItem(key),
    keys: () => Object.keys(storage),
  };
}
