/**
 * The JSON values of a stream of server-sent events, as they arrive. Comments and other fields than `data` are passed
 * over; the stream ends with `[DONE]` or with the connection.
 *
 * @throws SyntaxError for data that is not JSON, and whatever reading the body throws
 */
export async function* serverSentEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<unknown> {
  const reader = body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string>).getReader();
  let rest = '';
  try {
    for (;;) {
      const { done, value = '' } = await reader.read();
      const lines = (rest + value).split(/\r\n|\n|\r(?!$)/);
      rest = done ? '' : (lines.pop() ?? '');
      for (const line of lines) {
        const data = /^data: ?(.*)/s.exec(line)?.[1];
        if (data === '[DONE]') return;
        if (data !== undefined && data !== '') yield JSON.parse(data);
      }
      if (done) return;
    }
  } finally {
    // Whoever stops listening wants the connection closed.
    reader.cancel().catch(() => undefined);
  }
}
