import { keepAsking } from '../services/keep-asking.js';
import { askQuestion } from './ask-question.js';

/** As many as an alert on answer time needs to see within its window. */
const READERS = 12;
const PAUSE_MS = 1500;

/** Readers in both languages, each with an address of its own. */
export function startReaders(apiUrl: string): { headers: Record<string, string>; stop(): Promise<void> } {
  const headers: Record<string, string> = {};
  const { stop } = keepAsking(
    (reader, signal) => {
      const address = { 'X-Forwarded-For': `198.51.100.${reader + 1}` };
      const locale = reader % 2 === 0 ? 'en' : 'ur';
      // A fault is what the lab is about.
      return askQuestion(apiUrl, locale, { ...address, ...headers }, signal).catch(() => {});
    },
    { readers: READERS, pauseMs: PAUSE_MS },
  );
  return { headers, stop };
}
