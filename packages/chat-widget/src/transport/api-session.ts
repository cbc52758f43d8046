/** A conversation the API remembers. The token is the right to read, continue and delete it. */
export interface ApiSession {
  id: string;
  token: string;
}

/** The conversation's session, kept for as long as its tab is: the conversation itself is kept no longer. */
export interface SessionKeeper {
  get(): ApiSession | undefined;
  set(session: ApiSession): void;
  forget(): void;
}

/** @param key in `sessionStorage`; where that is forbidden, the session lasts as long as the page */
export function keepSession(key: string): SessionKeeper {
  let current: ApiSession | undefined = readStored(key);
  return {
    get: () => current,
    set({ id, token }) {
      current = { id, token };
      store(() => sessionStorage.setItem(key, JSON.stringify(current)));
    },
    forget() {
      current = undefined;
      store(() => sessionStorage.removeItem(key));
    },
  };
}

function readStored(key: string): ApiSession | undefined {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null');
    return isSession(value) ? { id: value.id, token: value.token } : undefined;
  } catch {
    return undefined;
  }
}

function store(write: () => void): void {
  try {
    write();
  } catch {
    // Storage may be full or forbidden.
  }
}

export function isSession(value: unknown): value is ApiSession {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    'token' in value &&
    typeof value.id === 'string' &&
    typeof value.token === 'string'
  );
}
