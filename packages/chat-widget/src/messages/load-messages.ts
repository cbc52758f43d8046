import { languageOf } from './language-of.js';
import type { Messages } from './types.js';

const LOADERS = new Map<string, () => Promise<Messages>>([
  ['ar', async () => (await import('./ar.js')).ar],
  ['es', async () => (await import('./es.js')).es],
  ['fa', async () => (await import('./fa.js')).fa],
  ['hi', async () => (await import('./hi.js')).hi],
  ['ur', async () => (await import('./ur.js')).ur],
]);

/** The messages that come with the package, loaded by themselves: `ur-PK` has those of `ur`, an unknown language English ones. */
export async function loadMessagesFor(locale: string): Promise<Messages> {
  const load = LOADERS.get(languageOf(locale));
  return load ? load() : (await import('./en.js')).en;
}
