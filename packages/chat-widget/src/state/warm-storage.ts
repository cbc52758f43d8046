import { openStore } from './storage.js';

/**
 * Touches what conversations are kept in, each store in a task of its own: at the first touch the browser fetches it from another
 * process, and the page stands still for so long.
 */
export async function warmStorage(): Promise<void> {
  for (const kind of ['localStorage', 'sessionStorage'] as const) {
    await new Promise((resolve) => setTimeout(resolve));
    openStore(kind).get('');
  }
}
