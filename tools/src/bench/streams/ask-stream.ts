import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';

/** A stream as its reader had it. */
export interface ReadStream {
  /** From the call to the first delta of the text; undefined when there was none. */
  firstTokenMs: number | undefined;
  status: number;
  /** Every byte of the body. */
  body: string;
}

// Readers come from many machines: no connection is used twice.
const agent = new Agent({ keepAlive: false, maxSockets: Infinity });

/** Asks and reads to the end. As light as can be, for it shares the processor with what it measures. */
export function askStream(url: string, body: object): Promise<ReadStream> {
  const startedMs = performance.now();
  return new Promise((resolve, reject) => {
    const asking = request(
      `${url}/v1/chat`,
      { method: 'POST', agent, headers: { 'content-type': 'application/json' } },
      (response) => {
        const pieces: Buffer[] = [];
        let firstTokenMs: number | undefined;
        response.on('data', (piece: Buffer) => {
          pieces.push(piece);
          if (firstTokenMs === undefined && piece.includes('"text-delta"')) {
            firstTokenMs = performance.now() - startedMs;
          }
        });
        response.once('error', reject);
        response.once('end', () =>
          resolve({
            firstTokenMs,
            status: response.statusCode ?? 0,
            body: Buffer.concat(pieces).toString('utf8'),
          }),
        );
      },
    );
    asking.once('error', reject);
    asking.end(JSON.stringify(body));
  });
}

/** The text of an answer's stream; undefined when it has not come to its end. */
export function answerText(body: string): string | undefined {
  const events = body.split('\n\n').flatMap((event) => (event.startsWith('data: ') ? [event.slice(6)] : []));
  if (events.pop() !== '[DONE]') return undefined;
  const parts = events.map((event) => JSON.parse(event) as { type: string; delta?: string });
  if (parts.at(-1)?.type !== 'finish') return undefined;
  return parts.map(({ type, delta }) => (type === 'text-delta' ? delta : '')).join('');
}
