/** A conversation the API remembers. The token is the right to read, continue and delete it. */
export interface ApiSession {
  id: string;
  token: string;
}

/** The API's sessions, by the id the conversation has on this device; they are kept for as long as that is. */
export interface SessionKeeper {
  get(conversation: string): ApiSession | undefined;
  set(conversation: string, session: ApiSession): void;
  forget(conversation: string): void;
}

/** @param key in `localStorage`; where that is forbidden, sessions last as long as the page */
export function keepSessions(key: string): SessionKeeper {
  let sessions: Record<string, ApiSession> = {};
  // Read anew each time: another tab may have begun or forgotten a session meanwhile.
  const read = (): Record<string, ApiSession> => readStored(key) ?? sessions;

  function write(changed: Record<string, ApiSession>): void {
    sessions = changed;
    try {
      if (Object.keys(changed).length === 0) localStorage.removeItem(key);
      else localStorage.setItem(key, JSON.stringify(changed));
    } catch {
      // Storage may be full or forbidden.
    }
  }

  return {
    get: (conversation) => read()[conversation],
    set: (conversation, { id, token }) => write({ ...read(), [conversation]: { id, token } }),
    forget(conversation) {
      const { [conversation]: _, ...others } = read();
      write(others);
    },
  };
}

/** Undefined where storage is forbidden. */
function readStored(key: string): Record<string, ApiSession> | undefined {
  let stored: string | null;
  try {
    stored = localStorage.getItem(key);
  } catch {
    return undefined;
  }
  try {
    const value: unknown = JSON.parse(stored ?? 'null');
    if (typeof value !== 'object' || value === null) return {};
    return Object.fromEntries(Object.entries(value).filter(([, session]) => isSession(session)));
  } catch {
    return {};
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
