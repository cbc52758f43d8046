import { formatMilliseconds, formatTable } from './format-table.js';
import { askStream, answerText } from './streams/ask-stream.js';
import type { ChildServer } from '../services/child-server.js';
import { createLoad, type Exchange } from './streams/load.js';
import { runStreams, type RunOptions, type StreamsRun } from './streams/run-streams.js';
import { startServices, type Services } from './streams/start-services.js';

export interface MeasuredRun extends StreamsRun {
  /** Processor time of the server for a stream, from the request to its end. */
  cpuMsPerStream: number;
}

/** One way of asking, by the API and by Express alone. */
export interface StreamsRow {
  /** Over which the questions come; 0: all at once. */
  overMs: number;
  api: MeasuredRun;
  bare: MeasuredRun;
  /** What the API adds to the time to the first token that 95 of 100 readers do not exceed. */
  addedP95Ms: number;
}

export interface StreamsFigures {
  rows: StreamsRow[];
  /** Resident memory of the API process, in bytes. */
  memory: {
    idle: number;
    /** At its highest, while the questions came evenly. */
    load: number;
    /** At its highest, after all came at once. */
    burst: number;
  };
}

export interface StreamsOptions {
  streams: number;
  /** Runs, by the time over which their questions come. */
  overMs: number[];
}

/** Asked before anything is measured, so that all code is compiled as in a process that runs for a while. */
const WARM_UP_STREAMS = 400;
const WARM_UP_MS = 20_000;

/**
 * An answer takes 12 s. So 500 are open at a time when about 45 come a second, 500 within 11 s: the first row. That all come
 * in the same moment, the second row, is no load of readers' but tells what a queue of 500 costs.
 */
const DEFAULTS: StreamsOptions = { streams: 500, overMs: [11_000, 0] };

/**
 * Measures streams through the whole API: process, PostgreSQL, index, embeddings and scripted model.
 *
 * @param databaseUrl of an empty database; without it a PostgreSQL is started
 */
export async function measureStreams(
  report: (progress: string) => void,
  databaseUrl?: string,
  { streams, overMs }: StreamsOptions = DEFAULTS,
): Promise<StreamsFigures> {
  report('streams: starting PostgreSQL, the scripted model and the API');
  const { exchanges, ...site } = createLoad(streams + WARM_UP_STREAMS);
  const services = await startServices({ exchanges, ...site }, databaseUrl);
  try {
    const { api } = services;
    const bytes = await recordAnswer(services, exchanges);
    const idle = (await api.usage()).residentBytes;
    const bare = await services.startBare(bytes);
    const warmUp = exchanges.slice(streams);
    const expectedOf = (exchange: Exchange) => exchange.answer;
    const bareText = answerText(bytes) ?? '';
    const load = exchanges.slice(0, streams);

    const rows: StreamsRow[] = [];
    const peaks: number[] = [];
    report('streams: warming up');
    await runStreams(bare.address, warmUp, { overMs: WARM_UP_MS, expected: () => bareText });
    await runStreams(api.address, warmUp, { overMs: WARM_UP_MS, expected: expectedOf });
    for (const time of overMs) {
      report(`streams: ${streams} ${time === 0 ? 'at once' : `within ${time / 1000} s`}`);
      const bareRun = await measure(bare, load, { overMs: time, expected: () => bareText });
      const apiRun = await measure(api, load, { overMs: time, expected: expectedOf });
      const addedP95Ms = apiRun.firstTokenP95Ms - bareRun.firstTokenP95Ms;
      rows.push({ overMs: time, api: apiRun, bare: bareRun, addedP95Ms });
      peaks.push((await api.usage()).peakBytes);
    }
    const [atLoad = idle, atBurst = atLoad] = peaks;
    return { rows, memory: { idle, load: atLoad, burst: atBurst } };
  } finally {
    await services.stop();
  }
}

async function measure(
  server: ChildServer,
  exchanges: Exchange[],
  options: RunOptions,
): Promise<MeasuredRun> {
  const before = await server.usage();
  const run = await runStreams(server.address, exchanges, options);
  const after = await server.usage();
  return { ...run, cpuMsPerStream: (after.cpuMs - before.cpuMs) / exchanges.length };
}

/** @throws Error with what the API answers when it is no whole answer */
async function recordAnswer({ api }: Services, [exchange]: Exchange[]): Promise<string> {
  if (!exchange) throw new RangeError('There is no question to ask.');
  const { question, locale, answer } = exchange;
  const { body } = await askStream(api.address, { question, locale });
  if (answerText(body) === answer) return body;
  throw new Error(`The API answers "${question}" with:\n${body}`);
}

export function formatStreams({ rows, memory }: StreamsFigures): string {
  const header = [
    'questions',
    'server',
    'exact',
    'concurrent',
    'first token p50 ms',
    'p95 ms',
    'added p95 ms',
    'CPU ms a stream',
  ];
  const cells = rows.flatMap(({ overMs, api, bare, addedP95Ms }) =>
    (
      [
        ['bare Express', bare, '–'],
        ['API', api, formatMilliseconds(addedP95Ms)],
      ] as const
    ).map(([server, run, added]) => [
      overMs === 0 ? 'at once' : `within ${overMs / 1000} s`,
      server,
      `${run.exact} of ${run.streams}`,
      String(run.concurrent),
      formatMilliseconds(run.firstTokenP50Ms),
      formatMilliseconds(run.firstTokenP95Ms),
      added,
      formatMilliseconds(run.cpuMsPerStream),
    ]),
  );
  const megabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB`;
  return [
    'Streams of 60 words, 200 ms apart, by the API and by Express alone with the same bytes',
    formatTable(header, cells),
    `Resident memory of the API: ${megabytes(memory.idle)} idle, ${megabytes(memory.load)} at most under load, ${megabytes(memory.burst)} after all came at once`,
  ].join('\n\n');
}
