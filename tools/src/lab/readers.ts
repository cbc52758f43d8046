import { keepAsking } from '../services/keep-asking.js';
import { askForStream, rate } from '../services/running-api.js';
import { askQuestion } from './ask-question.js';

/** As many as an alert on answer time needs to see within its window. */
const READERS = 12;
const PAUSE_MS = 1500;
/** Every third reader watches the answer being written, and they say of every twelfth that it helped. */
const STREAMS = 3;
const RATES = 12;

/** Readers in both languages, each with an address of its own. */
export function startReaders(apiUrl: string): { headers: Record<string, string>; stop(): Promise<void> } {
  const headers: Record<string, string> = {};
  let streamed = 0;
  async function ask(reader: number, signal: AbortSignal): Promise<void> {
    const own = { 'X-Forwarded-For': `198.51.100.${reader + 1}`, ...headers };
    const locale = reader % 2 === 0 ? 'en' : 'ur';
    if (reader % STREAMS !== 0) {
      await askQuestion(apiUrl, locale, own, signal);
      return;
    }
    const answer = await askForStream(apiUrl, locale, { headers: own, signal });
    if (!answer.isWhole) return;
    streamed += 1;
    if (streamed % RATES === 0) await rate(apiUrl, answer, own);
  }
  const { stop } = keepAsking(
    // A fault is what the lab is about.
    (reader, signal) => ask(reader, signal).catch(() => {}),
    { readers: READERS, pauseMs: PAUSE_MS },
  );
  return { headers, stop };
}
