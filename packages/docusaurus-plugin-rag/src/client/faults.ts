type Listener = (error: unknown) => void;

const listeners = new Set<Listener>();

/** Tells whoever listens that the chat failed; on most sites that is nobody. */
export function tellOfFault(error: unknown): void {
  for (const listener of listeners) listener(error);
}

/** Has a function called with every fault from now on. */
export function onFault(listener: Listener): void {
  listeners.add(listener);
}
