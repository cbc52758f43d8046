import { setMaxListeners } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { askQuestion } from './questions.js';

/** As many as an alert on answer time needs to see within its window. */
const READERS = 12;
const PAUSE_MS = 1500;

/** Readers in both languages, each with an address of its own. */
export function startReaders(apiUrl: string): { headers: Record<string, string>; stop(): Promise<void> } {
  const stopping = new AbortController();
  setMaxListeners(2 * READERS, stopping.signal);
  const readers = {
    headers: {} as Record<string, string>,
    async stop() {
      stopping.abort();
      await asking;
    },
  };
  const asking = Promise.all(
    Array.from({ length: READERS }, async (_, reader) => {
      // So that they do not ask in step.
      await wait((reader * PAUSE_MS) / READERS);
      while (!stopping.signal.aborted) {
        const address = { 'X-Forwarded-For': `198.51.100.${reader + 1}` };
        const locale = reader % 2 === 0 ? 'en' : 'ur';
        // A fault is what the lab is about.
        await askQuestion(apiUrl, locale, { ...address, ...readers.headers }, stopping.signal).catch(
          () => {},
        );
        await wait(PAUSE_MS, undefined, { signal: stopping.signal }).catch(() => {});
      }
    }),
  );
  return readers;
}
