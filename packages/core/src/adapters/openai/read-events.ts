import type { Readable } from 'node:stream';
import { createParser } from 'eventsource-parser';
import { APIError } from 'openai';

/** A line longer than that is no event of a model's. In UTF-16 units. */
const MAX_EVENT_LENGTH = 1024 * 1024;
const END = '[DONE]';

/**
 * The values of a model's server-sent events, those that arrive together as one list: when the processor is short of time,
 * more wait at each look, and each costs less.
 *
 * @param body bytes of UTF-8; destroyed when it is not read to its end
 * @throws SyntaxError for an event that is not JSON, APIError for one that tells of an error, after what came before it; the
 * body's own error
 */
export async function* readEvents(body: Readable, headers: Headers): AsyncGenerator<unknown[]> {
  let values: unknown[] = [];
  let fault: Error | undefined;
  let isEnded = false;
  const parser = createParser({
    maxBufferSize: MAX_EVENT_LENGTH,
    onEvent({ data }) {
      if (isEnded || fault) return;
      if (data.startsWith(END)) isEnded = true;
      else
        try {
          values.push(valueOf(data, headers));
        } catch (error) {
          fault = error as Error;
        }
    },
    onError({ type, message }) {
      if (type === 'max-buffer-size-exceeded') fault ??= new SyntaxError(message);
    },
  });
  body.setEncoding('utf8');
  try {
    for await (const piece of body.iterator({ destroyOnReturn: false })) {
      parser.feed(piece as string);
      if (values.length > 0) yield values;
      if (fault) throw fault;
      if (isEnded) return;
      values = [];
    }
  } finally {
    // A connection whose answer was read to its end is used again.
    if (isEnded) body.resume();
    else body.destroy();
  }
}

function valueOf(data: string, headers: Headers): unknown {
  const value = JSON.parse(data) as { error?: object } | null;
  if (value?.error) throw new APIError(undefined, value.error, undefined, headers);
  return value;
}
