import { setTimeout as wait } from 'node:timers/promises';
import { percentile } from '../percentile.js';
import { answerText, askStream } from './ask-stream.js';
import type { Exchange } from './load.js';

export interface StreamsRun {
  streams: number;
  /** Streams whose text is the model's to the last character. */
  exact: number;
  /** The most that were open at a time. */
  concurrent: number;
  firstTokenP50Ms: number;
  firstTokenP95Ms: number;
}

export interface RunOptions {
  /** Time over which the questions come evenly; 0: all at once. */
  overMs: number;
  /** Text of an answer. */
  expected(exchange: Exchange): string;
}

/** Asks all questions, each by a reader of its own. */
export async function runStreams(
  url: string,
  exchanges: Exchange[],
  { overMs, expected }: RunOptions,
): Promise<StreamsRun> {
  let open = 0;
  let concurrent = 0;
  const read = await Promise.all(
    exchanges.map(async (exchange, i) => {
      if (overMs > 0) await wait((i * overMs) / exchanges.length);
      open += 1;
      concurrent = Math.max(concurrent, open);
      const { question, locale } = exchange;
      const stream = await askStream(url, { question, locale }).catch(() => undefined);
      open -= 1;
      return { exchange, stream };
    }),
  );
  // Looked at only now: reading them takes time from the streams.
  const exact = read.filter(
    ({ exchange, stream }) => stream && answerText(stream.body) === expected(exchange),
  );
  const firstTokensMs = read.map(({ stream }) => stream?.firstTokenMs ?? Infinity);
  return {
    streams: exchanges.length,
    exact: exact.length,
    concurrent,
    firstTokenP50Ms: percentile(firstTokensMs, 0.5),
    firstTokenP95Ms: percentile(firstTokensMs, 0.95),
  };
}
